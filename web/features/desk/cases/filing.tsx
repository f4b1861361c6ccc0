import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { FIELD_GROUPS } from '../../../components/facts/fields.ts'
import { useFactWords } from '../../../components/facts/use-fact-words.ts'
import { ItemLaw } from './item-law.tsx'

/** What the applicant answered, in words and with units. */
export function Filing({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('facts')
  const words = useFactWords()
  const { facts, form } = dossier.application
  const answers: Record<string, unknown> = { ...facts, ...form }

  return (
    <>
      {dossier.item && <ItemLaw item={dossier.item} />}
      {FIELD_GROUPS.map(({ key, fields }) => (
        <section key={key} className="answers-of">
          <h2>{t(`groups.${key}`)}</h2>
          <dl className="pairs">
            {fields.map(({ name }) => (
              <div key={name}>
                <dt>{words.label(name)}</dt>
                <dd className={answers[name] === undefined ? 'soft' : undefined}>
                  {words.value(name, answers[name])}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
