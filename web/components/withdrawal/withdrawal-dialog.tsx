import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { askWithdrawal } from '../../../server/moves/withdrawal/schema.ts'
import type { Track } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../data-name.ts'
import { Dialog } from '../dialog.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { TrackChip } from '../metro/track-words.tsx'
import { isDone } from '../metro/tracks.ts'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import { toast } from '../toast.tsx'
import './withdrawal.css'

interface Props {
  /** Of the whole filing. */
  number: string
  tracks: Track[]
  onClose: () => void
}

/** 撤件: what is decided is seen first, then the reason; everything at once, or one item. */
export function WithdrawalDialog({ number, tracks, onClose }: Props) {
  const { t } = useTranslation('withdrawal')
  const named = useName()
  const queryClient = useQueryClient()
  const [what, setWhat] = useState(number)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const cases = tracks.filter(({ kind }) => kind === 'case')
  const whole = what === number
  const decided = cases.filter((track) => track.doneOn !== null && (whole || track.number === what))
  const open = cases.filter((track) => !isDone(track) && track.step !== 'not-opened')
  const withdraw = useMutation({
    mutationFn: () =>
      call(askWithdrawal, {
        params: { number: what },
        body: { reason: reason.trim(), seen: decided.map((track) => track.number) }
      }),
    onSuccess: () => {
      toast(t('asked'))
      onClose()
    },
    // Refused because something was decided meanwhile: it is shown then.
    onSettled: () => void queryClient.invalidateQueries()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() && !withdraw.isPending) withdraw.mutate()
  }

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form className="withdrawal__form" onSubmit={submit}>
        <p>{t('consequence')}</p>
        {open.length > 0 && (
          <SelectField
            label={t('what')}
            value={what}
            options={[
              { value: number, text: t('whole') },
              ...open.map((track) => ({
                value: track.number,
                text: t('one', { item: named(track.nameZh, track.nameEn) })
              }))
            ]}
            onChange={setWhat}
          />
        )}
        {whole && decided.length > 0 && (
          <section aria-labelledby="withdrawal-decided">
            <h3 id="withdrawal-decided">{t('decided', { count: decided.length })}</h3>
            <ul className="withdrawal__decided">
              {decided.map((track) => (
                <li key={track.number}>
                  <span>{named(track.nameZh, track.nameEn)}</span>
                  <TrackChip track={track} />
                </li>
              ))}
            </ul>
            <p className="soft small">{t('decidedStays')}</p>
          </section>
        )}
        <TextField
          label={t('reason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={tried && !reason.trim() ? t('reasonMissing') : null}
          onChange={setReason}
        />
        {withdraw.isError && <ErrorMessage error={withdraw.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" danger htmlType="submit" loading={withdraw.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
