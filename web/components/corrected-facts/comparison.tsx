import { useTranslation } from 'react-i18next'
import type { FactChanges, FactsComparison } from '../../../server/moves/facts/schema.ts'
import { useName } from '../data-name.ts'
import { useFactWords } from '../facts/use-fact-words.ts'
import './corrected-facts.css'

/** The corrected values, and which items and papers come or go with them. */
export function Comparison({ changes, comparison }: { changes: FactChanges; comparison: FactsComparison }) {
  const { t } = useTranslation('corrected-facts')
  const named = useName()
  const words = useFactWords()
  const parts = (['itemsAdded', 'itemsGone', 'papersAdded', 'papersGone'] as const).filter(
    (part) => comparison[part].length > 0
  )
  return (
    <dl className="comparison">
      {Object.entries(changes).map(([fact, value]) => (
        <div key={fact}>
          <dt>{words.label(fact)}</dt>
          <dd>{words.value(fact, value)}</dd>
        </div>
      ))}
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(part)}</dt>
          <dd>{comparison[part].map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))}</dd>
        </div>
      ))}
      {parts.length === 0 && <div>{t('nothingComes')}</div>}
    </dl>
  )
}
