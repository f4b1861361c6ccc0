import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sayNotMine } from '../../../../../server/moves/not-mine/schema.ts'
import { call } from '../../../../api.ts'
import { DepartmentField } from '../../../../components/department-field.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'

/** 非本部门事项: why, and whose it would be; the lead answers. */
export function NotMineDialog({ number, onClose }: MoveDialogProps) {
  const { t } = useTranslation('moves')
  const [reason, setReason] = useState('')
  const [department, setDepartment] = useState('')
  const [tried, setTried] = useState(false)
  const body = { reason: reason.trim(), ...(department && { department }) }
  const move = useMove('not-mine', () => call(sayNotMine, { params: { number }, body }), onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() && !move.isPending) move.mutate()
  }
  return (
    <Dialog title={t('names.not-mine')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('notMine.about')}</p>
        <TextField
          label={t('notMine.reason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={tried && !reason.trim() ? t('reasonMissing') : null}
          onChange={setReason}
        />
        <DepartmentField label={t('notMine.department')} value={department} onChange={setDepartment} />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t('notMine.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
