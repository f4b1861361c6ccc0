import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { completeTask, type TaskCompletion } from '../../../server/tasks/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { formatDay } from '../../dates.ts'

type Step = ProjectPage['steps'][number]

/** After a decision: a permit is at stake and the applicant is heard, or a commitment is to be put right. */
export function ApplicantSteps({ steps }: { steps: ProjectPage['steps'] }) {
  return steps.map((step) => <OneStep key={step.taskId} step={step} />)
}

function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation('projects')
  const named = useName()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const statement = step.form === 'yimen:make-statement'
  const word = statement ? 'statement' : 'rectify'
  const send = useMutation({
    mutationFn: (body: TaskCompletion) => call(completeTask, { params: { taskId: step.taskId }, body }),
    onSuccess: () => {
      toast(t(`aftercare.${word}.sent`))
      return queryClient.invalidateQueries()
    }
  })
  const submit = () => {
    setTried(true)
    if (!text.trim()) return
    send.mutate(
      statement
        ? { form: 'yimen:make-statement', outcome: 'stated', text: text.trim() }
        : { form: 'yimen:report-rectified', outcome: 'rectified', text: text.trim() }
    )
  }
  const id = `step-${step.taskId}`
  return (
    <section className="card correction-card" aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>{t(`aftercare.${word}.title`, { name: named(step.nameZh, step.nameEn) })}</h2>
        {step.dueOn && (
          <span className="small soft">{t('common:days.due', { day: formatDay(step.dueOn) })}</span>
        )}
      </div>
      <div className="card__body">
        <p>{step.text}</p>
        {step.legalBasis && <p className="soft small">{step.legalBasis}</p>}
        <p className="soft small">{t(`aftercare.${word}.about`)}</p>
        <TextField
          label={t(`aftercare.${word}.text`)}
          value={text}
          multiline
          maxLength={4000}
          problem={tried && !text.trim() ? t('aftercare.missing') : null}
          onChange={setText}
        />
        {send.isError && <ErrorMessage error={send.error} />}
        <p className="correction-card__act">
          <Button type="primary" loading={send.isPending} onClick={submit}>
            {t(`aftercare.${word}.send`)}
          </Button>
          {statement && (
            <Button
              disabled={send.isPending}
              onClick={() => send.mutate({ form: 'yimen:make-statement', outcome: 'waived' })}
            >
              {t('aftercare.statement.waive')}
            </Button>
          )}
        </p>
      </div>
    </section>
  )
}
