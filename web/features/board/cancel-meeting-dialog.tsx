import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { cancelMeeting, type Meeting } from '../../../server/meetings/schema.ts'
import { call } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import './board-dialogs.css'

export function CancelMeetingDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('board')
  const queryClient = useQueryClient()
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const cancel = useMutation({
    mutationFn: () =>
      call(cancelMeeting, { params: { meetingId: meeting.id }, body: { because: because.trim() } }),
    onSuccess: async () => {
      toast(t('meeting.cancelled'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['board'] })
    }
  })
  return (
    <Dialog title={t('meeting.cancelTitle')} onClose={onClose}>
      <form
        className="board__form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (because.trim()) cancel.mutate()
        }}
      >
        <TextField
          label={t('meeting.cancelWhy')}
          value={because}
          multiline
          maxLength={1000}
          problem={tried && !because.trim() ? t('meeting.cancelMissing') : null}
          onChange={setBecause}
        />
        {cancel.isError && <ErrorMessage error={cancel.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('meeting.keep')}</Button>
          <Button type="primary" danger htmlType="submit" loading={cancel.isPending}>
            {t('meeting.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
