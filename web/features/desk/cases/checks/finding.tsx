import { useTranslation } from 'react-i18next'
import type { RecordedFinding } from '../../../../../server/dossiers/schema.ts'
import { Icon } from '../../../../components/icon.tsx'
import { formatDay } from '../../../../dates.ts'
import { Scale } from './scale.tsx'
import { VerdictButtons } from './verdict-buttons.tsx'
import type { Verdict } from './verdict-store.ts'

interface Props {
  finding: RecordedFinding
  verdict: Verdict | null
  onJudge: ((verdict: Verdict) => void) | null
}

/** Numbers stand on pins of papers alone: what a programme found has a sign. */
const SIGNS = { differs: '!', 'to-judge': '?', 'not-checked': '–' } as const

export function Finding({ finding, verdict, onJudge }: Props) {
  const { t } = useTranslation('cases')
  const { result, title, evidence, numbers } = finding
  return (
    <li className={`finding finding--${result}`} id={`finding-${finding.id}`}>
      <span className="finding__pin" aria-hidden="true">
        {result === 'passed' ? <Icon name="check" small /> : SIGNS[result]}
      </span>
      <div>
        <h3>
          {result !== 'passed' && <span className="finding__result">{t(`checks.results.${result}`)}</span>}
          {result === 'passed' ? title : evidence}
        </h3>
        {numbers && <Scale numbers={numbers} />}
        {result === 'passed' && <p>{evidence}</p>}
        <p className="finding__source">
          {result !== 'passed' && <span>{t('checks.checked', { title })}</span>}
          <span>{t('checks.source', { source: finding.source })}</span>
          {finding.asOf && <span>{t('checks.asOf', { day: formatDay(finding.asOf) })}</span>}
          {finding.law && <span>{finding.law}</span>}
        </p>
      </div>
      <VerdictButtons about={evidence} verdict={verdict} onJudge={onJudge} />
    </li>
  )
}
