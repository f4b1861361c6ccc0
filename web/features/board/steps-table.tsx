import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BoardEntry, BoardLine } from '../../../server/board/schema.ts'
import { formatDay } from '../../dates.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'
import { useActor } from '../../components/use-actor.ts'
import { EntryState } from './cell-content.tsx'
import './steps-table.css'

const STEPS = ['check', 'review', 'decide'] as const
type Step = (typeof STEPS)[number]

/** Which column the open user task belongs to. */
const AT: Partial<Record<string, Step>> = {
  'automatic-check': 'check',
  review: 'review',
  'appoint-visit': 'review',
  'give-findings': 'review',
  'joint-meeting': 'review',
  'merge-findings': 'review',
  rectify: 'review',
  'review-opinion': 'review',
  decide: 'decide',
  forward: 'decide',
  'at-province': 'decide',
  record: 'decide',
  register: 'decide',
  acknowledge: 'decide',
  'record-service': 'decide',
  'record-tender': 'review',
  'sign-opinion': 'decide'
}

/** Departments × steps of one project. */
export function StepsTable({ lines, onUrge }: { lines: BoardLine[]; onUrge: (entry: BoardEntry) => void }) {
  const { t } = useTranslation('board')
  const named = useName()
  if (lines.length === 0) return <p className="soft">{t('noDays')}</p>
  return (
    <div className="project-board__scroll">
      <table className="step-table">
        <thead>
          <tr>
            <th scope="col">{t('department')}</th>
            {STEPS.map((step) => (
              <th key={step} scope="col">
                {t(`steps.${step}`)}
              </th>
            ))}
            <th scope="col">{t('steps.result')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { entry } = line
            return (
              <tr key={entry.number}>
                <th scope="row">
                  <Link to={`/dossiers/${encodeURIComponent(entry.number)}`}>
                    {named(line.departmentZh, line.departmentEn)}
                  </Link>
                  <p className="soft small">
                    {entry.kind === 'opinion' ? t('opinion') : named(entry.nameZh, entry.nameEn)}
                    {line.round > 1 && ` · ${t('round', { round: line.round })}`}
                  </p>
                </th>
                {STEPS.map((step) => (
                  <td key={step} data-label={t(`steps.${step}`)}>
                    <StepCell line={line} step={step} />
                  </td>
                ))}
                <td data-label={t('steps.result')}>
                  <EntryState entry={entry} />
                  {entry.mayUrge && (
                    <button type="button" className="step-table__urge" onClick={() => onUrge(entry)}>
                      {t('urge')}
                      {entry.urged > 0 && ` · ${t('urgedTimes', { count: entry.urged })}`}
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function StepCell({ line: { entry, steps }, step }: { line: BoardLine; step: Step }) {
  const { t } = useTranslation('board')
  const actor = useActor()
  const { holder } = entry
  const done = steps[step]
  if (entry.doneOn === null && AT[entry.step] === step)
    return (
      <span className="step-table__now">
        {t('steps.now')}
        <span className="soft small">
          {holder ? actor(holder.name, holder.actingFor) : step !== 'check' && t('unclaimed')}
        </span>
      </span>
    )
  if (!done) return <span className="soft">{t('steps.ahead')}</span>
  return (
    <span className="matrix__done">
      {done.outcome ? <AnswerTag answer={done.outcome} /> : <Icon name="check" small />}
      <span className="soft small">
        {[formatDay(done.on), done.person && actor(done.person.name, done.person.actingFor)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
