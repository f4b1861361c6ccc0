import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ANSWERS, type StaffForm, wordOf } from './rules.ts'

interface Props {
  form: StaffForm
  name: string
  value: string
  problem: string | null
  onChange: (outcome: string) => void
}

/** The item's answer beside the opinion's: it follows, and can be set apart. */
export function ItemAnswer({ form, name, value, problem, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const group = useId()
  return (
    <fieldset className="pair-item" aria-invalid={problem ? true : undefined}>
      <legend className="sr">{t('pair.item', { item: name })}</legend>
      <span aria-hidden="true">{name}</span>
      {ANSWERS[form].map(({ outcome }) => (
        <label key={outcome}>
          <input
            type="radio"
            name={group}
            value={outcome}
            checked={value === outcome}
            onChange={() => onChange(outcome)}
          />
          {t(`answers.${wordOf(form)}.${outcome}`)}
        </label>
      ))}
      {problem && (
        <p className="field__problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
