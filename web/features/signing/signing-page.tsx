import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { SIGNING_REASONS } from '../../../server/signing/schema.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TaskPaper } from '../../components/task-paper.tsx'
import { toast } from '../../components/toast.tsx'
import { SigningRow } from './signing-row.tsx'
import { useSigningKeys } from './use-signing-keys.ts'
import { isAlike, reasonsOf, tasksOf, type Sheet, useSigning, useSignEach } from './use-signing.ts'
import './signing.css'

/** What waits for the head's name: the alike ones together, the others one by one. */
export function SigningPage() {
  const { t } = useTranslation('signing')
  const signing = useSigning()
  const { sign, outcomes, progress, error } = useSignEach()
  const [left, setLeft] = useState(new Set<string>())
  const [paper, setPaper] = useState<string | null>(null)
  const signedOf = (taskId: string) => outcomes.get(taskId)?.signed === true
  const open = signing.sheets.filter((sheet) => !tasksOf(sheet).every(signedOf))
  const alike = open.filter(isAlike)
  const others = open.filter((sheet) => !isAlike(sheet))
  const chosen = alike.filter((sheet) => !left.has(sheet.key) && !tasksOf(sheet).some(isGone))

  function isGone(taskId: string) {
    return signing.gone.has(taskId)
  }
  const toggle = (key: string) =>
    setLeft((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const signChosen = async () => {
    if (progress || chosen.length === 0) return
    const done = await sign(chosen)
    if (done) toast(t('signed', { count: done }))
  }
  useSigningKeys(() => void signChosen())

  if (signing.isPending) return <Loading />
  if (signing.isError && !signing.data) return <ErrorMessage error={signing.error} />
  const row = { outcomes, gone: signing.gone, onPaper: setPaper }
  return (
    <div className="wrap signing">
      <PageHeader
        title={t('title')}
        meta={open.length > 0 && <Summary alike={alike.length} others={others} />}
      />
      {signing.arrived > 0 && (
        <button type="button" className="button" onClick={signing.showAnew}>
          {t('arrived', { count: signing.arrived })}
        </button>
      )}
      {open.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
      {others.length > 0 && (
        <section className="card" aria-labelledby="signing-others">
          <div className="card__head">
            <h2 id="signing-others">{t('others', { count: others.length })}</h2>
          </div>
          <ul className="signing__rows">
            {others.map((sheet) => (
              <SigningRow key={sheet.key} sheet={sheet} {...row} />
            ))}
          </ul>
        </section>
      )}
      {alike.length > 0 && (
        <section className="card" aria-labelledby="signing-alike">
          <div className="card__head">
            <h2 id="signing-alike">{t('alike', { count: alike.length })}</h2>
            <button
              type="button"
              className="link"
              onClick={() => setLeft(new Set(chosen.length ? alike.map(({ key }) => key) : []))}
            >
              {t(chosen.length ? 'leaveAll' : 'chooseAll')}
            </button>
          </div>
          <ul className="signing__rows">
            {alike.map((sheet) => (
              <SigningRow
                key={sheet.key}
                sheet={sheet}
                {...row}
                chosen={chosen.includes(sheet)}
                onToggle={() => toggle(sheet.key)}
              />
            ))}
          </ul>
        </section>
      )}
      {alike.length > 0 && (
        <div className="signing__bar" role="region" aria-label={t('bar')}>
          {error && <ErrorMessage error={error} />}
          <span aria-live="polite">
            {progress ? t('progress', progress) : t('chosen', { count: chosen.length })}
            <span className="signing__keys"> {t('keys')}</span>
          </span>
          <Button
            type="primary"
            size="large"
            loading={progress !== null}
            disabled={chosen.length === 0}
            onClick={() => void signChosen()}
          >
            {t('sign', { count: chosen.length })}
          </Button>
        </div>
      )}
      {paper && <TaskPaper taskId={paper} onClose={() => setPaper(null)} />}
    </div>
  )
}

/** How many are alike, and why the others are not. */
function Summary({ alike, others }: { alike: number; others: Sheet[] }) {
  const { t } = useTranslation('signing')
  const summary = t('summary', { alike, others: others.length })
  const reasons = SIGNING_REASONS.flatMap((reason) => {
    const count = others.filter((sheet) => reasonsOf(sheet).includes(reason)).length
    return count > 0 ? [t('times', { reason: t(`reasons.${reason}`), count })] : []
  })
  return <span>{reasons.length > 0 ? t('because', { summary, reasons: reasons.join(' · ') }) : summary}</span>
}
