import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listTransfers, transferTask, type Transferable } from '../../../../../server/transfers/schema.ts'
import { call } from '../../../../api.ts'
import { ChoiceField } from '../../../../components/choice-field.tsx'
import { useName } from '../../../../components/data-name.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { Loading } from '../../../../components/loading.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { toast } from '../../../../components/toast.tsx'
import './sharing.css'

/** 转办: which step, to whom of its candidate group, why. */
export function TransferDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation('sharing')
  const read = useQuery({
    queryKey: ['transfers', number],
    queryFn: () => call(listTransfers, { params: { number } }),
    gcTime: 0
  })
  return (
    <Dialog title={t('transfer.title')} onClose={onClose}>
      {read.isPending && <Loading />}
      {read.isError && <ErrorMessage error={read.error} />}
      {read.data?.tasks.length === 0 && (
        <>
          <p>{t('transfer.nothing')}</p>
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('common:close')}</Button>
          </div>
        </>
      )}
      {read.data && read.data.tasks.length > 0 && <TransferForm tasks={read.data.tasks} onClose={onClose} />}
    </Dialog>
  )
}

function TransferForm({ tasks, onClose }: { tasks: Transferable[]; onClose: () => void }) {
  const { t } = useTranslation(['sharing', 'answers'])
  const named = useName()
  const queryClient = useQueryClient()
  const [taskId, setTaskId] = useState(tasks[0]!.taskId)
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const task = tasks.find((one) => one.taskId === taskId)!
  const free = task.people.filter(({ barred }) => !barred)
  const send = useMutation({
    mutationFn: () =>
      call(transferTask, { params: { taskId }, body: { toPersonId: to!, reason: reason.trim() } }),
    onSuccess: async () => {
      toast(t('transfer.sent'))
      onClose()
      await queryClient.invalidateQueries()
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (to && reason.trim() && !send.isPending) send.mutate()
  }
  const stepOf = ({ taskName, form }: Transferable) =>
    named(taskName, t(`answers:steps.${form?.replace('yimen:', '')}`, { defaultValue: taskName }))

  return (
    <form className="sharing" onSubmit={submit} noValidate>
      {tasks.length > 1 ? (
        <SelectField
          label={t('transfer.step')}
          value={taskId}
          options={tasks.map((one) => ({ value: one.taskId, text: stepOf(one) }))}
          onChange={(value) => {
            setTaskId(value)
            setTo(undefined)
          }}
        />
      ) : (
        <p>
          <b>{stepOf(task)}</b> ·{' '}
          {task.assignee ? t('transfer.now', { name: task.assignee.name }) : t('transfer.free')}
        </p>
      )}
      {free.length > 0 ? (
        <ChoiceField
          label={t('transfer.to')}
          value={to}
          problem={tried && !to ? t('transfer.toMissing') : null}
          options={free.map((one) => ({
            value: one.id,
            text: one.name,
            hint: t('transfer.load', { username: one.username, count: one.open })
          }))}
          onChange={setTo}
        />
      ) : (
        <p>{t('transfer.nobody')}</p>
      )}
      {task.people.length > free.length && (
        <p className="soft small">
          {t('transfer.barred', {
            names: task.people
              .filter(({ barred }) => barred)
              .map(({ name }) => name)
              .join(t('comma'))
          })}
        </p>
      )}
      <TextField
        label={t('transfer.reason')}
        value={reason}
        maxLength={500}
        problem={tried && !reason.trim() ? t('transfer.reasonMissing') : null}
        onChange={setReason}
      />
      {send.isError && <ErrorMessage error={send.error} />}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={free.length === 0}>
          {t('transfer.send')}
        </Button>
      </div>
    </form>
  )
}
