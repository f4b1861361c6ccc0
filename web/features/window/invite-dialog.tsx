import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { inviteAtWindow, type WalkIn } from '../../../server/window/schema.ts'
import { call } from '../../api.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'

/** A one-time link for who came, after the same identity card was seen again; only its hash is kept. */
export function InviteDialog({ walkIn, onClose }: { walkIn: WalkIn; onClose: () => void }) {
  const { t } = useTranslation('window')
  const [idNumber, setIdNumber] = useState('')
  const [tried, setTried] = useState(false)
  const typed = idNumber.trim().toUpperCase()
  const wrong = !/^\d{17}[\dX]$/.test(typed)
  const invite = useMutation({
    mutationFn: () =>
      call(inviteAtWindow, { params: { applicationId: walkIn.applicationId }, body: { idNumber: typed } })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wrong && !invite.isPending) invite.mutate()
  }
  const link = invite.data && new URL(invite.data.path, location.origin).href

  return (
    <Dialog title={t('invite.title', { organisation: walkIn.organisation })} onClose={onClose}>
      {link ? (
        <>
          <p role="status">{t('invite.give', { name: walkIn.agentName })}</p>
          <p className="window__link">
            <code>{link}</code> <CopyButton text={link} label={t('invite.link')} />
          </p>
          <p className="soft">{t('invite.once')}</p>
          <div className="dialog__actions">
            <Button type="primary" onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </>
      ) : (
        <form className="window__invite" onSubmit={submit}>
          <p>{t('invite.why', { name: walkIn.agentName, idNumber: walkIn.idNumberMasked })}</p>
          <TextField
            label={t('new.idNumber')}
            value={idNumber}
            maxLength={18}
            autoComplete="off"
            problem={tried && wrong ? t('new.problems.idNumber') : null}
            onChange={setIdNumber}
          />
          {invite.isError && <ErrorMessage error={invite.error} />}
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={invite.isPending}>
              {t('invite.make')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
