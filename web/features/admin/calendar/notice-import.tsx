import { useId, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { applyNotice, previewNotice } from '../../../../server/calendar/notices/schema.ts'
import { call } from '../../../api.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { toast } from '../../../components/toast.tsx'
import { FileButton } from '../file-button.tsx'
import { NoticeChanges } from './notice-changes.tsx'
import { NoticeImpact } from './notice-impact.tsx'

interface Chosen {
  content: string
  source: string
}

interface Props {
  open: boolean
  onOpen: (open: boolean) => void
  onApplied: (year: number) => void
}

/** A file or pasted text is read, shown with everything that would move, and only then applied. */
export function NoticeImport({ open, onOpen, onApplied }: Props) {
  const { t } = useTranslation('calendar')
  const queryClient = useQueryClient()
  const [pasted, setPasted] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [notice, setNotice] = useState('')
  const [asking, setAsking] = useState(false)
  const pasteId = useId()
  const preview = useMutation({
    mutationFn: ({ content, year }: { content: string; year?: number }) =>
      call(previewNotice, { body: { content, year } }),
    onSuccess: (found) => setNotice(found.notice)
  })
  const apply = useMutation({
    mutationFn: (body: Parameters<typeof call<typeof applyNotice>>[1]['body']) => call(applyNotice, { body }),
    onSettled: () => setAsking(false),
    onSuccess: async ({ year, moved }) => {
      preview.reset()
      setChosen(null)
      setPasted('')
      onOpen(false)
      onApplied(year)
      await queryClient.invalidateQueries({ queryKey: ['calendar-years'] })
      toast(t('applied', { year, count: moved }))
    }
  })

  const look = (one: Chosen, year?: number) => {
    setChosen(one)
    apply.reset()
    preview.mutate({ content: one.content, year })
  }
  const found = preview.data

  if (!open)
    return (
      <p className="calendar__open">
        <Button type="primary" onClick={() => onOpen(true)}>
          {t('import')}
        </Button>
      </p>
    )
  return (
    <section className="card calendar__import" aria-label={t('import')}>
      <div className="card__head">
        <h2>{t('import')}</h2>
        <Button size="small" onClick={() => onOpen(false)}>
          {t('close')}
        </Button>
      </div>
      <div className="card__body admin__form">
        <p className="soft">{t('importAbout')}</p>
        <div className="admin__buttons">
          <FileButton
            label={t('choose')}
            accept=".json,.ics,application/json,text/calendar"
            busy={preview.isPending}
            onFile={async (file) => look({ content: await file.text(), source: file.name.slice(0, 200) })}
          />
        </div>
        <div className="field">
          <label htmlFor={pasteId}>{t('paste')}</label>
          <p className="field__hint">{t('pasteHint')}</p>
          <textarea
            id={pasteId}
            className="calendar__paste"
            rows={5}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </div>
        <Button
          disabled={!pasted.trim()}
          loading={preview.isPending}
          onClick={() => look({ content: pasted, source: t('pastedSource') })}
        >
          {t('look')}
        </Button>
        {preview.isError && <NoticeProblem error={preview.error} />}
        {apply.isError && (
          <ErrorMessage error={apply.error}>
            <Button size="small" onClick={() => chosen && look(chosen, found?.year)}>
              {t('lookAgain')}
            </Button>
          </ErrorMessage>
        )}
        {found && chosen && (
          <div className="admin__form" role="status">
            <p>
              <b>{chosen.source}</b>
            </p>
            {found.years.length > 1 && (
              <SelectField
                label={t('whichYear')}
                value={String(found.year)}
                options={found.years.map((year) => ({ value: String(year), text: String(year) }))}
                onChange={(year) => look(chosen, Number(year))}
              />
            )}
            <NoticeChanges preview={found} />
            <NoticeImpact preview={found} />
            <TextField label={t('noticeTitle')} value={notice} maxLength={200} onChange={setNotice} />
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('apply', { year: found.year })}
            </Button>
          </div>
        )}
      </div>
      {asking && found && chosen && (
        <ConfirmDialog
          title={t('ask', { year: found.year })}
          consequence={t('consequence', { days: found.days.length, count: found.impact.moved })}
          action={t('apply', { year: found.year })}
          busy={apply.isPending}
          onConfirm={() => apply.mutate({ ...chosen, year: found.year, basis: found.basis, notice })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

/** The sentence, and the place in the file as the server names it, for whoever mends the file. */
function NoticeProblem({ error }: { error: Error }) {
  return (
    <ErrorMessage error={error}>
      <small lang="en">{error.message}</small>
    </ErrorMessage>
  )
}
