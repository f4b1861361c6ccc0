import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../choice-field.tsx'
import { TextField } from '../text-field.tsx'
import { useRegions } from '../use-regions.ts'
import type { Field } from './fields.ts'
import type { Answer } from './read-answer.ts'

interface Props {
  field: Field
  value: string
  answer: Answer
  onChange: (value: string) => void
  /** After a text was left or an answer chosen: the moment to save. */
  onDone: () => void
}

/** One question with why we ask, and *I do not know* where the rules allow it. */
export function FactField({ field, value, answer, onChange, onDone }: Props) {
  const { t } = useTranslation('facts')
  const { name, kind } = field
  const why = t(`${name}.why`, { defaultValue: '' })
  const problem = answer.problem ? t(`problems.${answer.problem}`, { limit: answer.limit }) : null
  const choose = (chosen: string) => {
    onChange(chosen)
    onDone()
  }
  const shared = { label: t(`${name}.label`), hint: why, problem }

  if (name === 'jurisdiction') return <RegionField {...shared} value={value} onChange={choose} />
  if (kind === 'choice' || kind === 'yes-no')
    return (
      <ChoiceField
        {...shared}
        inline={kind === 'yes-no'}
        value={value}
        onChange={choose}
        options={(field.options ?? ['true', 'false']).map((option) => ({
          value: option,
          text: t([`${name}.options.${option}`, `answers.${option}`]),
          hint: option === 'unknown' ? t(`${name}.unknownHint`) : undefined
        }))}
      />
    )
  return (
    <TextField
      {...shared}
      value={value}
      onChange={onChange}
      onBlur={onDone}
      multiline={kind === 'points'}
      inputMode={kind === 'number' ? 'decimal' : field.inputMode}
      autoComplete={field.autoComplete}
      unit={t(`${name}.unit`, { defaultValue: '' }) || undefined}
      optional={field.optional ? t('common:optional') : undefined}
    />
  )
}

interface RegionProps {
  label: string
  hint: string
  problem: string | null
  value: string
  onChange: (value: string) => void
}

function RegionField(props: RegionProps) {
  const { options } = useRegions()
  return <ChoiceField {...props} options={options} />
}
