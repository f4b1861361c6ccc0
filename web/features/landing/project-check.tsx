import { useRef, useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { applicableItems, type Facts } from '../../../server/items/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { FactField } from '../../components/facts/fact-field.tsx'
import { FIELDS, type FieldName } from '../../components/facts/fields.ts'
import { readAnswer } from '../../components/facts/read-answer.ts'
import { SubmitButton } from '../../components/submit-button.tsx'
import { PlanAnswer } from './plan-answer.tsx'

/** Only what the decision table asks: nobody has to say who they are. */
const QUESTIONS = FIELDS.filter(({ of }) => of === 'facts')
/** Most projects answer these with no; whoever knows better changes it. */
const USUAL: Partial<Record<FieldName, string>> = Object.fromEntries(
  QUESTIONS.filter(({ kind }) => kind === 'yes-no').map(({ name }) => [name, 'false'])
)

/** "What does my project need": 21 questions, no account. */
export function ProjectCheck() {
  const { t } = useTranslation('landing')
  const form = useRef<HTMLFormElement>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({ ...USUAL, forestLand: 'none' })
  const [tried, setTried] = useState(false)
  const plan = useMutation({ mutationFn: (facts: Facts) => call(applicableItems, { body: facts }) })

  const answerTo = (name: FieldName) => {
    const field = QUESTIONS.find((one) => one.name === name)!
    return readAnswer(field, typed[name] ?? '', true)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = QUESTIONS.find(({ name }) => answerTo(name).problem)
    if (wrong) {
      form.current?.querySelector<HTMLElement>(`[data-question="${wrong.name}"] input`)?.focus()
      return
    }
    const facts = Object.fromEntries(
      QUESTIONS.map(({ name }) => [name, answerTo(name).value]).filter(([, value]) => value !== undefined)
    ) as Facts
    plan.mutate(facts)
  }

  return (
    <section className="landing__section" aria-labelledby="check" id="project-check">
      <div className="landing__head">
        <h2 id="check">{t('check.title')}</h2>
        <span className="soft">{t('check.text')}</span>
      </div>
      <div className="card card__body">
        {!open && (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {t('check.begin')}
          </button>
        )}
        {open && (
          <form ref={form} className="check" onSubmit={submit} noValidate>
            <div className="check__questions">
              {QUESTIONS.map((field) => (
                <div key={field.name} data-question={field.name}>
                  <FactField
                    field={field}
                    value={typed[field.name] ?? ''}
                    answer={tried ? answerTo(field.name) : {}}
                    onChange={(text) => setTyped((before) => ({ ...before, [field.name]: text }))}
                    onDone={() => undefined}
                  />
                </div>
              ))}
            </div>
            {tried && QUESTIONS.some(({ name }) => answerTo(name).problem) && (
              <p role="alert">{t('check.missing')}</p>
            )}
            {plan.isError && <ErrorMessage error={plan.error} />}
            <SubmitButton busy={plan.isPending}>{t('check.submit')}</SubmitButton>
          </form>
        )}
        {plan.data && <PlanAnswer plan={plan.data} />}
      </div>
    </section>
  )
}
