import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { cancelCountersign } from '../../../../../server/moves/countersign/schema.ts'
import { call } from '../../../../api.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useMove } from './use-move.ts'

/** By who asked, while it is open. */
export function CancelCountersign({ number, countersign }: { number: string; countersign: string }) {
  const { t } = useTranslation('countersign')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('cancel')}
      </Button>
      {asking && <Asked number={number} countersign={countersign} onClose={() => setAsking(false)} />}
    </>
  )
}

function Asked({
  number,
  countersign,
  onClose
}: {
  number: string
  countersign: string
  onClose: () => void
}) {
  const { t } = useTranslation(['countersign', 'moves'])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const body = { countersign, reason: reason.trim() }
  const move = useMove(
    'countersign-cancelled',
    () => call(cancelCountersign, { params: { number }, body }),
    onClose
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() && !move.isPending) move.mutate()
  }
  return (
    <Dialog title={t('cancel')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('cancelAbout')}</p>
        <TextField
          label={t('cancelReason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={tried && !reason.trim() ? t('moves:reasonMissing') : null}
          onChange={setReason}
        />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:close')}</Button>
          <Button type="primary" danger htmlType="submit" loading={move.isPending}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
