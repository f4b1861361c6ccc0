import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { compareFacts, correctFacts } from '../../../server/moves/facts/schema.ts'
import { call } from '../../api.ts'
import { Dialog } from '../dialog.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { TextField } from '../text-field.tsx'
import { toast } from '../toast.tsx'
import { Comparison } from './comparison.tsx'
import { FactsFields } from './facts-fields.tsx'
import { NO_FACTS, toChanges } from './typed-facts.ts'
import './corrected-facts.css'

interface Props {
  /** Of the application. */
  number: string
  by: 'lead' | 'applicant'
  items?: { value: string; text: string }[]
  onClose: () => void
}

/** 更正事实: what was wrong and why; what comes of it is shown before it is sent. */
export function CorrectFactsDialog({ number, by, items, onClose }: Props) {
  const { t } = useTranslation('corrected-facts')
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(NO_FACTS)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const proposal = toChanges(typed)
  const params = { number }
  const compare = useMutation({ mutationFn: () => call(compareFacts, { params, body: proposal! }) })
  const send = useMutation({
    mutationFn: () => call(correctFacts, { params, body: { ...proposal!, reason: reason.trim() } }),
    onSuccess: () => {
      toast(t(`sent.${by}`))
      onClose()
      void queryClient.invalidateQueries()
    }
  })
  const shown = compare.data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!proposal || !reason.trim()) return
    if (shown) send.mutate()
    else compare.mutate()
  }

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form className="corrected-facts__form" onSubmit={submit}>
        <p>{t(`about.${by}`)}</p>
        <FactsFields
          typed={typed}
          tried={tried}
          items={items}
          problem={tried && !proposal ? t('factsMissing') : null}
          onChange={(next) => {
            setTyped(next)
            compare.reset()
          }}
        />
        <TextField
          label={t('reason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={tried && !reason.trim() ? t('reasonMissing') : null}
          onChange={setReason}
        />
        {shown && proposal && (
          <section aria-live="polite">
            <h3>{t('whatComes')}</h3>
            <Comparison changes={proposal.changes} comparison={shown} />
          </section>
        )}
        {compare.isError && <ErrorMessage error={compare.error} />}
        {send.isError && <ErrorMessage error={send.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={compare.isPending || send.isPending}>
            {t(shown ? `send.${by}` : 'compare')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
