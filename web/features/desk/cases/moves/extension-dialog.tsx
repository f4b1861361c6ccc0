import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { askExtension } from '../../../../../server/moves/extension/schema.ts'
import { call } from '../../../../api.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'

/** 延期: days and reason; the head decides. */
export function ExtensionDialog({ number, dossier, onClose }: MoveDialogProps) {
  const { t } = useTranslation('moves')
  const limit = dossier.item?.extension ?? null
  const [days, setDays] = useState(String(limit?.days ?? ''))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const wanted = Number(days)
  const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= (limit?.days ?? 400)
  const move = useMove(
    'extension',
    () =>
      call(askExtension, {
        params: { number },
        body: { days: wanted, reason: reason.trim() }
      }),
    onClose
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fits && reason.trim() && !move.isPending) move.mutate()
  }

  return (
    <Dialog title={t('names.extension')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('extension.law')}</p>
        <TextField
          label={t('extension.days')}
          value={days}
          inputMode="numeric"
          unit={limit ? t(`units.${limit.unit}`) : undefined}
          hint={limit ? t('extension.most', { days: limit.days, unit: t(`units.${limit.unit}`) }) : undefined}
          problem={tried && !fits ? t('extension.daysWrong', { days: limit?.days ?? 400 }) : null}
          onChange={setDays}
        />
        <TextField
          label={t('extension.reason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={tried && !reason.trim() ? t('reasonMissing') : null}
          onChange={setReason}
        />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t('extension.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
