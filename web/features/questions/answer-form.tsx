import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerQuestion, type Question } from '../../../server/questions/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'

/** For the asker, and where the officer says so for everybody, rewritten without names. */
export function AnswerForm({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation('questions')
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [forAll, setForAll] = useState(false)
  const [shownQuestion, setShownQuestion] = useState(question.text)
  const [shownAnswer, setShownAnswer] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  // Until it was changed it is the answer itself.
  const answerForAll = shownAnswer ?? text
  const missing = (value: string) => (tried && value.trim() === '' ? t('textMissing') : null)
  const send = useMutation({
    mutationFn: () =>
      call(answerQuestion, {
        params: { questionId: question.id },
        body: {
          text: text.trim(),
          ...(forAll && { public: { question: shownQuestion.trim(), answer: answerForAll.trim() } })
        }
      }),
    onSuccess: async () => {
      toast(t('answered'))
      await queryClient.invalidateQueries({ queryKey: ['questions'] })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const all = forAll ? [text, shownQuestion, answerForAll] : [text]
    if (all.every((one) => one.trim() !== '') && !send.isPending) send.mutate()
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('yourAnswer')}
        value={text}
        onChange={setText}
        problem={missing(text)}
        multiline
        maxLength={4000}
      />
      {question.item !== null && (
        <Checkbox checked={forAll} onChange={({ target }) => setForAll(target.checked)}>
          {t('forAll')}
        </Checkbox>
      )}
      {forAll && (
        <>
          <TextField
            label={t('questionForAll')}
            hint={t('withoutNames')}
            value={shownQuestion}
            onChange={setShownQuestion}
            problem={missing(shownQuestion)}
            multiline
            maxLength={4000}
          />
          <TextField
            label={t('answerForAll')}
            value={answerForAll}
            onChange={setShownAnswer}
            problem={missing(answerForAll)}
            multiline
            maxLength={4000}
          />
        </>
      )}
      {send.isError && <ErrorMessage error={send.error} />}
      <div className="question__buttons">
        <SubmitButton busy={send.isPending}>{t('sendAnswer')}</SubmitButton>
        <Button size="large" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
