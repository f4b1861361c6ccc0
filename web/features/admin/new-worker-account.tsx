import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listDepartments } from '../../../server/directory/schema.ts'
import { createWorkerAccount } from '../../../server/worker-gateway/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ShownOnce } from './shown-once.tsx'

export function NewWorkerAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin')
  const named = useName()
  const queryClient = useQueryClient()
  const [department, setDepartment] = useState('')
  const [name, setName] = useState('')
  const [topics, setTopics] = useState('')
  const departments = useQuery({ queryKey: ['departments'], queryFn: () => call(listDepartments, {}) })
  const create = useMutation({
    mutationFn: () =>
      call(createWorkerAccount, {
        body: {
          department,
          name: name.trim(),
          topics: [...new Set(topics.split(/[\s,，、]+/).filter(Boolean))]
        }
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['worker-accounts'] })
  })
  const choose = (code: string) => {
    setDepartment(code)
    const topic = departments.data?.find((one) => one.code === code)?.checkTopic
    if (topic && !topics) setTopics(topic)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate()
  }

  return (
    <Dialog title={t('workers.add')} onClose={onClose}>
      {create.data ? (
        <>
          <p>
            {t('common:username')} <code>{create.data.username}</code>
          </p>
          <ShownOnce title={t('workers.token')} secret={create.data.token} />
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('close')}</Button>
          </div>
        </>
      ) : (
        <form className="admin__form" onSubmit={submit}>
          <SelectField
            label={t('workers.department')}
            value={department}
            none={t('choose')}
            options={(departments.data ?? []).map((one) => ({
              value: one.code,
              text: named(one.nameZh, one.nameEn)
            }))}
            onChange={choose}
          />
          <TextField label={t('workers.name')} value={name} maxLength={200} onChange={setName} />
          <TextField
            label={t('workers.topics')}
            hint={t('workers.topicsHint')}
            value={topics}
            multiline
            onChange={setTopics}
          />
          {create.isError && <ErrorMessage error={create.error} />}
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button
              type="primary"
              htmlType="submit"
              loading={create.isPending}
              disabled={!department || !name.trim() || !topics.trim()}
            >
              {t('workers.create')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
