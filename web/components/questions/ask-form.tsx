import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { useTranslation } from 'react-i18next'
import { askQuestion } from '../../../server/questions/schema.ts'
import { call } from '../../api.ts'
import { formatDay } from '../../dates.ts'
import { ErrorMessage } from '../error-message.tsx'
import { SelectField } from '../select-field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { TextField } from '../text-field.tsx'
import { toast } from '../toast.tsx'

type Body = Static<(typeof askQuestion)['schema']['body']>
/** Whom one may ask: the value is the number of a case or opinion, empty for the lead. */
export interface Addressee {
  value: string
  text: string
}

/** One question, and whom it is for; what was typed stays until it was sent. */
export function AskForm({
  about,
  to = []
}: {
  about: { item: string; region?: string } | { projectId: string }
  to?: Addressee[]
}) {
  const { t } = useTranslation('questions')
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [part, setPart] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useMutation({
    mutationFn: () => {
      const body: Body = { ...about, text: text.trim(), ...(part && { businessKey: part }) }
      return call(askQuestion, { body })
    },
    onSuccess: async ({ dueOn }) => {
      setText('')
      setTried(false)
      toast(t('asked', { day: formatDay(dueOn) }))
      await queryClient.invalidateQueries({ queryKey: ['questions'] })
    }
  })
  const empty = text.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!empty && !ask.isPending) ask.mutate()
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      {to.length > 1 && <SelectField label={t('whom')} value={part} onChange={setPart} options={to} />}
      <TextField
        label={t('yourQuestion')}
        hint={t('yourQuestionHint')}
        value={text}
        onChange={setText}
        problem={tried && empty ? t('textMissing') : null}
        multiline
        maxLength={4000}
      />
      {ask.isError && <ErrorMessage error={ask.error} />}
      <SubmitButton busy={ask.isPending}>{t('ask')}</SubmitButton>
    </form>
  )
}
