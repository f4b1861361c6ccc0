import { useTranslation } from 'react-i18next'
import type { Dossier, RecordedAct } from '../../../../server/dossiers/schema.ts'
import { useName } from '../../../components/data-name.ts'
import { dayOf, formatDay } from '../../../dates.ts'
import { useNames } from './use-names.ts'

/** What a folded round came to: its days, the departments that spoke, and how many answered how. */
export function RoundSummary({
  round,
  acts,
  dossier
}: {
  round: number
  acts: RecordedAct[]
  dossier: Dossier
}) {
  const { t } = useTranslation(['cases', 'answers'])
  const named = useName()
  const { initialOf } = useNames(dossier)
  const days = [...new Set(acts.map(({ completedAt }) => dayOf(completedAt)))].sort()
  const departments = [
    ...new Set(acts.map(({ departmentZh, departmentEn }) => named(departmentZh, departmentEn)))
  ].filter(Boolean)
  const answers = [...new Set(acts.map(({ outcome }) => outcome))].map((outcome) => {
    const count = acts.filter((act) => act.outcome === outcome).length
    return `${count} ${t(`answers:${outcome}`, { defaultValue: outcome })}`
  })

  return (
    <summary>
      <b>{t('round', { round })}</b>
      <span>
        {formatDay(days[0]!)}
        {days.length > 1 && ` — ${formatDay(days.at(-1)!)}`}
      </span>
      <span className="round__faces" aria-hidden="true">
        {departments.map((department) => (
          <i key={department} title={department}>
            {initialOf(department)}
          </i>
        ))}
      </span>
      <span>{answers.join(' · ')}</span>
    </summary>
  )
}
