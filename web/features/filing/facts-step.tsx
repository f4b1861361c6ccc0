import { useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { FactField } from '../../components/facts/fact-field.tsx'
import { FIELD_GROUPS, FIELDS, type Field } from '../../components/facts/fields.ts'
import { readAnswer } from '../../components/facts/read-answer.ts'
import { StepActions } from './step-actions.tsx'
import { type StepProps, useFilingPaths, useReturns } from './steps.ts'

/** Questions in groups, each with why we ask. Problems show when one leaves a field, all of them at "next". */
export function FactsStep({ project, draft }: StepProps) {
  const { t } = useTranslation(['filing', 'facts'])
  const { stepPath } = useFilingPaths(project.id)
  const navigate = useNavigate()
  const { hash } = useLocation()
  const back = useReturns()
  const questions = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [checked, setChecked] = useState(false)

  const focusOn = (name: string) =>
    questions.current?.querySelector<HTMLElement>(`#question-${name} :is(input, textarea)`)?.focus()

  useEffect(() => {
    if (hash) focusOn(hash.slice(1))
  }, [hash])

  const answerTo = (field: Field) => {
    const typed = draft.typed[field.name] ?? ''
    if (checked) return readAnswer(field, typed, true)
    return left.has(field.name) ? readAnswer(field, typed, false) : {}
  }
  const done = (field: Field) => {
    setLeft((names) => new Set([...names, field.name]))
    void draft.save()
  }

  const next = async () => {
    setChecked(true)
    const wrong = FIELDS.find((field) => readAnswer(field, draft.typed[field.name] ?? '', true).problem)
    const kept = await draft.save()
    if (wrong) focusOn(wrong.name)
    else if (kept) await navigate(stepPath(back ? 'check' : 'items'))
  }
  const missing = checked
    ? FIELDS.filter((field) => readAnswer(field, draft.typed[field.name] ?? '', true).problem).length
    : 0

  return (
    <div className="filing__main" ref={questions}>
      <p className="lead">{t('facts.lead')}</p>
      {FIELD_GROUPS.map(({ key, fields }) => (
        <section key={key} className="card questions" aria-labelledby={`group-${key}`}>
          <div className="card__head">
            <h2 id={`group-${key}`}>{t(`facts:groups.${key}`)}</h2>
          </div>
          <div className="card__body questions__body">
            {fields.map((field) => (
              <div
                key={field.name}
                id={`question-${field.name}`}
                // figures and yes or no side by side, words and lists in full width
                className={field.kind === 'number' || field.kind === 'yes-no' ? undefined : 'questions__wide'}
              >
                <FactField
                  field={field}
                  value={draft.typed[field.name] ?? ''}
                  answer={answerTo(field)}
                  onChange={(text) => draft.set(field.name, text)}
                  onDone={() => done(field)}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
      {missing > 0 && (
        <p className="questions__missing" role="alert">
          {t('facts.missing', { count: missing })}
        </p>
      )}
      <StepActions draft={draft}>
        <Button type="primary" size="large" onClick={() => void next()}>
          {back ? t('backToCheck') : t('next', { step: t('items.name') })}
        </Button>
      </StepActions>
    </div>
  )
}
