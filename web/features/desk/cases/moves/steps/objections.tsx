import { useTranslation } from 'react-i18next'
import { TextField } from '../../../../../components/text-field.tsx'

export interface TypedObjection {
  from: string
  text: string
  answer: string
}
const FIELDS = ['from', 'text', 'answer'] as const

export const silentIn = (objections: TypedObjection[]) =>
  objections.some((objection) => FIELDS.some((field) => !objection[field].trim()))

interface Props {
  objections: TypedObjection[]
  problem: string | null
  onChange: (objections: TypedObjection[]) => void
}

/** Who objected while it was public, and what was answered. */
export function Objections({ objections, problem, onChange }: Props) {
  const { t } = useTranslation('moves')
  return (
    <fieldset className="field">
      <legend>{t('steps.objections.title')}</legend>
      <ol className="moves__lines">
        {objections.map((objection, index) => (
          <li key={index}>
            {FIELDS.map((field) => (
              <TextField
                key={field}
                label={t(`steps.objections.${field}`, { number: index + 1 })}
                value={objection[field]}
                maxLength={4000}
                onChange={(typed) =>
                  onChange(objections.map((one, at) => (at === index ? { ...one, [field]: typed } : one)))
                }
              />
            ))}
            <button
              type="button"
              className="link"
              aria-label={t('steps.objections.remove', { number: index + 1 })}
              onClick={() => onChange(objections.filter((_, at) => at !== index))}
            >
              {t('common:remove')}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="link moves__add"
        onClick={() => onChange([...objections, { from: '', text: '', answer: '' }])}
      >
        {t('steps.objections.add')}
      </button>
      {problem && <p className="field__problem">{problem}</p>}
    </fieldset>
  )
}
