import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../../../server/inbox/schema.ts'
import type { TaskCompletion } from '../../../../../../server/tasks/schema.ts'
import { ErrorMessage } from '../../../../../components/error-message.tsx'
import { toast } from '../../../../../components/toast.tsx'
import type { StepForm } from '../../forms/rules.ts'
import { useComplete } from '../../forms/use-complete.ts'
import '../../forms/task-form.css'

export interface StepProps {
  task: InboxRow
  next: string | null
  onDone: () => void
}

interface Props extends StepProps {
  form: StepForm
  /** The answers that may be chosen; with one nothing is chosen. */
  outcomes: readonly string[]
  outcome: string
  onOutcome: (outcome: string) => void
  /** What is wrong with what was typed; empty: it can be sent. */
  problems: readonly (string | null)[]
  /** Shows the fields; `tried`: their problems too. */
  children: (tried: boolean) => ReactNode
  completion: () => TaskCompletion
  onSent: () => void
}

/** A step of what was set going: its answer, its fields, one submit. */
export function StepFrame(props: Props) {
  const { task, next, onDone, form, outcomes, outcome, onOutcome, problems, children, completion, onSent } =
    props
  const { t } = useTranslation(['moves', 'task-forms'])
  const name = useId()
  const complete = useComplete(task.taskId)
  const [tried, setTried] = useState(false)
  const word = form.slice('yimen:'.length)

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (complete.isPending || problems.some((problem) => problem !== null)) return
    complete.mutate(completion(), {
      onSuccess: () => {
        onSent()
        toast(
          t('task-forms:sent', {
            project: task.projectNameZh,
            answer: t(`steps.${word}.outcomes.${outcome}`)
          })
        )
        onDone()
      }
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <form className="task-form" aria-label={t(`steps.${word}.title`)} onSubmit={submit} onKeyDown={onKeyDown}>
      <header className="task-form__head">
        <h2>{t(`steps.${word}.title`)}</h2>
        {next && <span>{t('task-forms:next', { project: next })}</span>}
      </header>
      {outcomes.length > 1 && (
        <fieldset>
          <legend className="sr">{t('task-forms:answer')}</legend>
          <div className="task-form__answers">
            {outcomes.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={name}
                  value={one}
                  checked={outcome === one}
                  onChange={() => onOutcome(one)}
                />
                {t(`steps.${word}.outcomes.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="task-form__fields">{children(tried)}</div>
      <footer className="task-form__foot">
        {complete.isError && <ErrorMessage error={complete.error} />}
        <div className="task-form__submit">
          <span>{t('task-forms:kept')}</span>
          <Button type="primary" htmlType="submit" loading={complete.isPending}>
            {t(`steps.${word}.submits.${outcome}`)} <kbd>Ctrl ↵</kbd>
          </Button>
        </div>
      </footer>
    </form>
  )
}
