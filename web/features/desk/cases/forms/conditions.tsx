import { useTranslation } from 'react-i18next'
import { STAGE_CODES } from '../../../../../server/items/schema.ts'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useNames } from '../use-names.ts'
import type { Draft } from './draft.ts'

interface Props {
  draft: Pick<Draft, 'conditions'>
  dossier: Dossier
  problem: string | null
  onChange: (part: Partial<Pick<Draft, 'conditions'>>) => void
}

/** Each condition is tied to where it will be checked: an item of this stage, or a later stage (rules §4.4). */
export function Conditions({ draft: { conditions }, dossier, problem, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const { inLanguage, placeOf } = useNames(dossier)
  const items = dossier.tracks.flatMap((track) =>
    track.item ? [{ value: track.item, text: inLanguage(track) }] : []
  )
  const later = STAGE_CODES.filter((code) => code > dossier.application.stage)
  const places = [...items, ...later.map((code) => ({ value: code as string, text: placeOf(code) }))]

  const edit = (index: number, part: Partial<Draft['conditions'][number]>) =>
    onChange({ conditions: conditions.map((one, at) => (at === index ? { ...one, ...part } : one)) })

  return (
    <fieldset className="field">
      <legend>{t('fields.conditions')}</legend>
      <ol className="edit-lines">
        {conditions.map((condition, index) => (
          <li key={index}>
            <TextField
              label={t('conditions.text', { number: index + 1 })}
              value={condition.text}
              onChange={(text) => edit(index, { text })}
            />
            <SelectField
              label={t('conditions.place', { number: index + 1 })}
              value={condition.appliesTo}
              none={t('conditions.choosePlace')}
              options={places}
              onChange={(appliesTo) => edit(index, { appliesTo })}
            />
            <button
              type="button"
              className="link"
              aria-label={t('conditions.remove', { number: index + 1 })}
              onClick={() => onChange({ conditions: conditions.filter((_, at) => at !== index) })}
            >
              {t('common:remove')}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="link"
        onClick={() => onChange({ conditions: [...conditions, { text: '', appliesTo: '' }] })}
      >
        {t('conditions.add')}
      </button>
      {problem && <p className="field__problem">{problem}</p>}
    </fieldset>
  )
}
