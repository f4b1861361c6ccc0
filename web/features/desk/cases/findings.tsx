import { useTranslation } from 'react-i18next'
import type { RecordedFinding } from '../../../../server/dossiers/schema.ts'
import { formatDay } from '../../../dates.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Moment } from '../../../components/moment.tsx'
import './findings.css'

const ORDER: RecordedFinding['result'][] = ['differs', 'to-judge', 'not-checked']

/** What the department's worker found: what differs and what a person must judge first; what passed folds into a line. */
export function Findings({ findings }: { findings: RecordedFinding[] }) {
  const { t } = useTranslation('cases')
  if (findings.length === 0) return <EmptyState title={t('checks.none')}>{t('checks.noneWhy')}</EmptyState>

  const toLookAt = ORDER.flatMap((result) => findings.filter((finding) => finding.result === result))
  const passed = findings.filter(({ result }) => result === 'passed')
  const last = findings
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1)

  return (
    <>
      <div className="case__section">
        <h2>{t('checks.title')}</h2>
        <span className="soft">
          {t('checks.summary', { count: findings.length, passed: passed.length, open: toLookAt.length })}
        </span>
        {last && (
          <span className="case__section-end">
            <Moment at={last} />
          </span>
        )}
      </div>
      <ol className="findings" aria-label={t('checks.title')}>
        {toLookAt.map((finding, index) => (
          <Finding key={finding.id} finding={finding} number={index + 1} />
        ))}
        {passed.length > 0 && (
          <li className="findings__passed">
            <details>
              <summary>
                <Icon name="check" small />
                <span>{t('checks.passed', { count: passed.length })}</span>
                <span className="findings__titles">{passed.map(({ title }) => title).join('、')}</span>
              </summary>
              <ol>
                {passed.map((finding) => (
                  <Finding key={finding.id} finding={finding} number={null} />
                ))}
              </ol>
            </details>
          </li>
        )}
      </ol>
    </>
  )
}

function Finding({ finding, number }: { finding: RecordedFinding; number: number | null }) {
  const { t } = useTranslation('cases')
  return (
    <li className={`finding finding--${finding.result}`}>
      <span className="finding__pin" aria-hidden="true">
        {number ?? <Icon name="check" small />}
      </span>
      <div>
        <h3>{finding.title}</h3>
        <p>
          {number !== null && <b className="finding__result">{t(`checks.results.${finding.result}`)}</b>}
          {finding.evidence}
        </p>
        <p className="finding__source">
          <span>{t('checks.source', { source: finding.source })}</span>
          {finding.asOf && <span>{t('checks.asOf', { day: formatDay(finding.asOf) })}</span>}
          {finding.law && <span>{finding.law}</span>}
        </p>
      </div>
    </li>
  )
}
