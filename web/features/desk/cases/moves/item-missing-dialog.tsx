import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { reportMissingItem } from '../../../../../server/moves/facts/schema.ts'
import { call } from '../../../../api.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useStageItems } from '../use-stage-items.ts'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'

/** 缺项: which item is missing, and why; the lead looks, the applicant agrees. */
export function ItemMissingDialog({ number, dossier, onClose }: MoveDialogProps) {
  const { t } = useTranslation('moves')
  const items = useStageItems(dossier)
  const [reason, setReason] = useState('')
  const [item, setItem] = useState('')
  const [tried, setTried] = useState(false)
  const body = { reason: reason.trim(), ...(item && { item }) }
  const move = useMove('item-missing', () => call(reportMissingItem, { params: { number }, body }), onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() && !move.isPending) move.mutate()
  }
  return (
    <Dialog title={t('names.item-missing')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('itemMissing.about')}</p>
        <SelectField
          label={t('itemMissing.item')}
          value={item}
          none={t('itemMissing.notSure')}
          options={items}
          onChange={setItem}
        />
        <TextField
          label={t('itemMissing.reason')}
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
            {t('itemMissing.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
