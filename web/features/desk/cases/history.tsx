import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { TimelineEntry } from '../../../../server/projects/schema.ts'
import { formatDay } from '../../../dates.ts'
import { AnswerTag } from '../../../components/answer-tag.tsx'
import { useName } from '../../../components/data-name.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Moment } from '../../../components/moment.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { judgementOf } from './checks/recorded-judgement.ts'
import './act.css'
import './history.css'

/** Newest first; facts are only ever added. */
export function History({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('cases')
  const entries = [...dossier.timeline].sort((a, b) => b.id - a.id)
  if (entries.length === 0) return <EmptyState title={t('history.none')} />
  return (
    <ol className="history" aria-label={t('parts.history')}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation(['cases', 'events'])
  const named = useName()
  const { outcome, text, overdueReason, from, to } = entry.detail as Record<string, unknown>
  const { verdicts } = judgementOf(entry)
  const subject = named(entry.subjectZh, entry.subjectEn)
  const department = entry.departmentZh && named(entry.departmentZh, entry.departmentEn)
  const actor = useActor()
  const { actingFor } = entry.detail as { actingFor?: { name: string } }
  const who = entry.person ? actor(entry.person, actingFor?.name) : t('history.system')
  const enteredDay = entry.enteredAt.slice(0, 10)
  return (
    <li>
      <p className="history__what">
        <b>{t([`events:${entry.kind}`, 'events:other'], { subject, department: department ?? '' })}</b>
        {typeof outcome === 'string' && <AnswerTag answer={outcome} />}
      </p>
      {typeof text === 'string' && text && <p className="history__text">{text}</p>}
      {entry.kind === 'due-moved' && typeof from === 'string' && typeof to === 'string' && (
        <p className="history__text">{t('history.dueMoved', { from: formatDay(from), to: formatDay(to) })}</p>
      )}
      {typeof overdueReason === 'string' && (
        <p className="history__text">{t('opinions.overdueReason', { reason: overdueReason })}</p>
      )}
      {verdicts.length > 0 && (
        <ul className="act__verdicts">
          {verdicts.map(({ finding, verdict, title }) => (
            <li key={finding}>
              <b>{t(`checks.verdicts.${verdict}`)}</b> {title}
            </li>
          ))}
        </ul>
      )}
      <p className="soft">
        {[department, who].filter(Boolean).join(' · ')} · <Moment at={entry.enteredAt} />
        {/* A legal date before the day of entry: handled on paper, or deemed. */}
        {entry.happenedOn < enteredDay && ` · ${t('history.dated', { day: formatDay(entry.happenedOn) })}`}
      </p>
    </li>
  )
}
