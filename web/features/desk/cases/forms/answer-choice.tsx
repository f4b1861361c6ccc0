import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ANSWERS, type StaffForm, wordOf } from './rules.ts'

interface Props {
  form: StaffForm
  value: string
  problem: string | null
  onChange: (outcome: string) => void
  /** Answers that are not possible here. */
  without?: readonly string[]
}

/** The answers side by side, each with its key. */
export function AnswerChoice({ form, value, problem, onChange, without = [] }: Props) {
  const { t } = useTranslation('task-forms')
  const name = useId()
  const answers = ANSWERS[form].filter(({ outcome }) => !without.includes(outcome))
  if (answers.length === 1) return null

  return (
    <fieldset aria-invalid={problem ? true : undefined}>
      <legend className="sr">{t('answer')}</legend>
      <div className="task-form__answers">
        {answers.map(({ outcome }, index) => (
          <label key={outcome}>
            <input
              type="radio"
              name={name}
              value={outcome}
              checked={value === outcome}
              onChange={() => onChange(outcome)}
            />
            <kbd aria-hidden="true">{index + 1}</kbd>
            {t(`answers.${wordOf(form)}.${outcome}`)}
          </label>
        ))}
      </div>
      {problem && (
        <p className="field__problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
