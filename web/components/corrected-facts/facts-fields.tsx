import { useTranslation } from 'react-i18next'
import { FactField } from '../facts/fact-field.tsx'
import { findField } from '../facts/fields.ts'
import { useFactWords } from '../facts/use-fact-words.ts'
import { SelectField } from '../select-field.tsx'
import { answerTo, CORRECTABLE, type TypedFacts } from './typed-facts.ts'
import './corrected-facts.css'

interface Props {
  typed: TypedFacts
  tried: boolean
  problem: string | null
  /** Items of the stage that the lead may add; none for the applicant. */
  items?: { value: string; text: string }[]
  onChange: (typed: TypedFacts) => void
}

/** One fact after the other: which one is wrong, then its right value. */
export function FactsFields({ typed, tried, problem, items = [], onChange }: Props) {
  const { t } = useTranslation('corrected-facts')
  const words = useFactWords()
  const { changes } = typed
  const without = (fact: string) =>
    Object.fromEntries(Object.entries(changes).filter(([name]) => name !== fact))
  const rest = CORRECTABLE.filter((fact) => !(fact in changes))
  const more = items.filter(({ value }) => !typed.items.includes(value))

  return (
    <>
      {Object.entries(changes).map(([fact, value]) => (
        <div key={fact}>
          <FactField
            field={findField(fact)!}
            value={value}
            answer={tried ? answerTo(fact, value) : {}}
            onChange={(next) => onChange({ ...typed, changes: { ...changes, [fact]: next } })}
            onDone={() => {}}
          />
          <button
            type="button"
            className="link corrected-facts__remove"
            onClick={() => onChange({ ...typed, changes: without(fact) })}
          >
            {t('removeFact', { fact: words.label(fact) })}
          </button>
        </div>
      ))}
      <SelectField
        label={t('addFact')}
        value=""
        none={t('chooseFact')}
        problem={problem}
        options={rest.map((fact) => ({ value: fact, text: words.label(fact) }))}
        onChange={(fact) => fact && onChange({ ...typed, changes: { ...changes, [fact]: '' } })}
      />
      {items.length > 0 && (
        <>
          {typed.items.map((item) => (
            <p key={item}>
              {items.find(({ value }) => value === item)?.text}{' '}
              <button
                type="button"
                className="link"
                onClick={() => onChange({ ...typed, items: typed.items.filter((one) => one !== item) })}
              >
                {t('common:remove')}
              </button>
            </p>
          ))}
          <SelectField
            label={t('addItem')}
            value=""
            none={t('chooseItem')}
            options={more}
            onChange={(item) => item && onChange({ ...typed, items: [...typed.items, item] })}
          />
        </>
      )}
    </>
  )
}
