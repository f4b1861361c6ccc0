import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

interface Props {
  title: string
  /** What follows from it, in one sentence. */
  consequence: string
  /** The verb of the button. */
  action: string
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asked only before what cannot be undone. */
export function ConfirmDialog({ title, consequence, action, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{consequence}</p>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" danger loading={busy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
