import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { completeTask } from '../../../server/tasks/schema.ts'
import { call } from '../../api.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { formatDayAndWeekday } from '../../dates.ts'

/** 要求听证 or 放弃: asked once, so what is waived is confirmed. */
export function HearingAnswer({ taskId, dueOn }: { taskId: string; dueOn: string | null }) {
  const { t } = useTranslation('projects')
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [waiving, setWaiving] = useState(false)
  const answer = useMutation({
    mutationFn: (outcome: 'ask' | 'waive') =>
      call(completeTask, {
        params: { taskId },
        body: { form: 'yimen:ask-hearing', outcome, ...(text.trim() && { text: text.trim() }) }
      }),
    onSuccess: async (_, outcome) => {
      toast(t(`procedures.answered.${outcome}`))
      await queryClient.invalidateQueries()
    },
    onSettled: () => setWaiving(false)
  })
  return (
    <div className="procedures__answer">
      <p>
        {dueOn ? t('procedures.askBy', { day: formatDayAndWeekday(dueOn) }) : t('procedures.askAfterService')}
      </p>
      <TextField
        label={t('procedures.say')}
        optional={t('common:optional')}
        value={text}
        multiline
        maxLength={4000}
        onChange={setText}
      />
      {answer.isError && <ErrorMessage error={answer.error} />}
      <div className="procedures__acts">
        <Button type="primary" size="large" loading={answer.isPending} onClick={() => answer.mutate('ask')}>
          {t('procedures.ask')}
        </Button>
        <Button size="large" disabled={answer.isPending} onClick={() => setWaiving(true)}>
          {t('procedures.waive')}
        </Button>
      </div>
      {waiving && (
        <ConfirmDialog
          title={t('procedures.waiveTitle')}
          consequence={t('procedures.waiveWhat')}
          action={t('procedures.waive')}
          busy={answer.isPending}
          onConfirm={() => answer.mutate('waive')}
          onClose={() => setWaiving(false)}
        />
      )}
    </div>
  )
}
