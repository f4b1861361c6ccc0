import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { FactChanges, FactsComparison } from '../../../../../server/moves/facts/schema.ts'
import { Comparison } from '../../../../components/corrected-facts/comparison.tsx'
import type { StaffForm } from './rules.ts'

const FORMS: readonly StaffForm[] = ['yimen:confirm-facts', 'yimen:answer-missing']

/** What is proposed, or what a department misses, above the lead's answer. */
export function FactsProposal({ form, dossier }: { form: StaffForm; dossier: Dossier }) {
  const { t } = useTranslation('corrected-facts')
  const move = dossier.moves.find(
    ({ move: name, state }) => state === 'open' && (name === 'facts-corrected' || name === 'item-missing')
  )
  if (!FORMS.includes(form) || !move) return null
  const { reason, item, changes, comparison } = move.detail
  return (
    <section className="proposal" aria-label={t('title')}>
      <p>
        <b>{move.orderedBy}</b> {String(reason)}
        {typeof item === 'string' && `（${item}）`}
      </p>
      {comparison !== undefined && (
        <Comparison changes={changes as FactChanges} comparison={comparison as FactsComparison} />
      )}
    </section>
  )
}
