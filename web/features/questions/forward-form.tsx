import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listDepartments } from '../../../server/directory/schema.ts'
import { forwardQuestion, type Question } from '../../../server/questions/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'

/** To the department it belongs to, with the reason that the asker reads too. */
export function ForwardForm({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation('questions')
  const named = useName()
  const queryClient = useQueryClient()
  const [department, setDepartment] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => call(listDepartments, {}),
    staleTime: 600_000
  })
  const send = useMutation({
    mutationFn: () =>
      call(forwardQuestion, {
        params: { questionId: question.id },
        body: { department, reason: reason.trim() }
      }),
    onSuccess: async () => {
      toast(t('forwarded'))
      await queryClient.invalidateQueries({ queryKey: ['questions'] })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (department && reason.trim() && !send.isPending) send.mutate()
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('forwardTo')}
        none={t('choose')}
        value={department}
        onChange={setDepartment}
        options={(departments.data ?? [])
          .filter(({ code }) => code !== question.department)
          .map(({ code, nameZh, nameEn }) => ({ value: code, text: named(nameZh, nameEn) }))}
        problem={tried && !department ? t('departmentMissing') : null}
      />
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        problem={tried && reason.trim() === '' ? t('textMissing') : null}
        multiline
        maxLength={1000}
      />
      {send.isError && <ErrorMessage error={send.error} />}
      <div className="question__buttons">
        <SubmitButton busy={send.isPending}>{t('forward')}</SubmitButton>
        <Button size="large" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
