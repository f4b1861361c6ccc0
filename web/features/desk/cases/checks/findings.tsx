import { useTranslation } from 'react-i18next'
import type { Dossier, RecordedFinding } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { Icon } from '../../../../components/icon.tsx'
import { Moment } from '../../../../components/moment.tsx'
import { useMarks } from '../paper/use-marks.ts'
import { Finding } from './finding.tsx'
import { MarkedFinding } from './marked-finding.tsx'
import { needsVerdict, useJudgement } from './use-judgement.ts'
import './findings.css'

const ORDER: RecordedFinding['result'][] = ['differs', 'to-judge', 'not-checked']

/** What the department's worker found: what differs and what a person must judge first; what passed folds into a line. */
export function Findings({ dossier, task }: { dossier: Dossier; task: InboxRow | null }) {
  const { t } = useTranslation('cases')
  const judgement = useJudgement(task, dossier)
  const { own, marking } = useMarks(dossier, task)
  const marks = own.filter(({ kind }) => kind === 'finding')
  const { findings } = dossier
  if (findings.length === 0 && marks.length === 0)
    return <EmptyState title={t('checks.none')}>{t('checks.noneWhy')}</EmptyState>

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
          {findings.length > 0 &&
            t('checks.summary', { count: findings.length, passed: passed.length, open: toLookAt.length })}
        </span>
        {last && (
          <span className="case__section-end">
            <Moment at={last} />
          </span>
        )}
      </div>
      <ol className="findings" aria-label={t('checks.title')}>
        {marks.map((mark) => (
          <MarkedFinding key={mark.id} dossier={dossier} mark={mark} />
        ))}
        {toLookAt.map((finding) => (
          <Finding
            key={finding.id}
            finding={finding}
            verdict={judgement.verdictOn(finding)}
            onJudge={
              judgement.judging && needsVerdict(finding)
                ? (verdict) => judgement.judge(finding.id, verdict)
                : null
            }
          />
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
                  <Finding key={finding.id} finding={finding} verdict={null} onJudge={null} />
                ))}
              </ol>
            </details>
          </li>
        )}
      </ol>
      {marking && <p className="findings__hint">{t('checks.howToMark')}</p>}
    </>
  )
}
