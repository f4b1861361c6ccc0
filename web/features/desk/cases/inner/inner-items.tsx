import { Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listInnerItems, type InnerItem } from '../../../../../server/parallel/schema.ts'
import { call } from '../../../../api.ts'
import { useName } from '../../../../components/data-name.ts'
import { PopoverButton } from '../../../../components/popover-button.tsx'
import { useUser } from '../../../../session.tsx'
import { OpenInnerItem } from './open-inner-item.tsx'
import '../moves/moves.css'

/** 开办内部事项: shown to handlers whose office opens items for the project by itself. */
export function InnerItems({ projectId }: { projectId: string }) {
  const handles = useUser()?.roles.some(({ role }) => role === 'handler')
  return (
    handles && (
      <Suspense>
        <Offered projectId={projectId} />
      </Suspense>
    )
  )
}

function Offered({ projectId }: { projectId: string }) {
  const { t } = useTranslation('parallel')
  const [chosen, setChosen] = useState<InnerItem | null>(null)
  const { data } = useQuery({
    queryKey: ['dossiers', 'inner-items', projectId],
    queryFn: () => call(listInnerItems, { params: { projectId } })
  })
  // The case is what the page is for: where the list cannot be had, only the button is missing.
  if (!data || data.items.length === 0) return null
  return (
    <>
      <PopoverButton label={t('inner.title')} name={t('inner.name')} className="moves__button">
        {(close) => (
          <>
            <p className="moves__none">{t('inner.about')}</p>
            <ul className="moves__list">
              {data.items.map((item) => (
                <Choice
                  key={item.item}
                  item={item}
                  onClose={close}
                  onChoose={() => {
                    close()
                    setChosen(item)
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </PopoverButton>
      {chosen && <OpenInnerItem projectId={projectId} item={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

interface ChoiceProps {
  item: InnerItem
  onChoose: () => void
  onClose: () => void
}

function Choice({ item, onChoose, onClose }: ChoiceProps) {
  const { t } = useTranslation('parallel')
  const named = useName()
  const { readiness, running, waitsFor } = item
  const name = named(item.nameZh, item.nameEn)
  if (running)
    return (
      <li>
        <p className="moves__none">
          <b>{name}</b>
          <span>
            {t('inner.running')} ·{' '}
            <Link to={`/dossiers/${encodeURIComponent(running.number)}`} onClick={onClose}>
              {running.number}
            </Link>
          </span>
        </p>
      </li>
    )
  const inTheWay = waitsFor.filter(({ state }) => state !== 'open')
  const said =
    readiness === 'ready'
      ? [item.promisedDays === null ? t('ownDays') : t('days', { count: item.promisedDays })]
      : readiness === 'early'
        ? [t('inner.early', { items: waitsFor.map((one) => named(one.nameZh, one.nameEn)).join(t('and')) })]
        : inTheWay.map((one) => t(`inner.blocked.${one.state}`, { item: named(one.nameZh, one.nameEn) }))
  return (
    <li>
      <button type="button" disabled={readiness === 'blocked'} onClick={onChoose}>
        <b>{name}</b>
        {said.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </button>
    </li>
  )
}
