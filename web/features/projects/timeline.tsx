import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../../server/official-papers/schema.ts'
import type { TimelineEntry } from '../../../server/projects/schema.ts'
import { formatDay } from '../../dates.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { paperPath } from '../../components/paper-path.ts'
import { groupEntries } from './group-entries.ts'

/** Moments in which a stage changes hands, and those that are the applicant's own. */
const GATES = [
  'accepted',
  'deemed-accepted',
  'concluded',
  'rejected',
  'deemed-withdrawn',
  'results-delivered'
]
/** Newest entries that are shown at once. */
const SHOWN = 12
const OWN = ['filed', 'correction-asked', 'correction-supplied']

/** Which paper went out with what happened. */
const WITH: Partial<Record<string, OfficialPaper['kind']>> = {
  accepted: 'acceptance',
  'deemed-accepted': 'acceptance',
  'correction-asked': 'correction',
  rejected: 'rejection',
  granted: 'grant',
  refused: 'refusal'
}

/** A paper of the whole filing stands with the first entry of its kind; one of a case with the case's own. */
function paperWith({ kind, businessKey }: TimelineEntry, papers: OfficialPaper[]) {
  const ofKind = papers.filter((paper) => paper.kind === WITH[kind])
  const own = ofKind.find((paper) => paper.businessKey === businessKey)
  return own ?? (kind.endsWith('accepted') ? ofKind.at(-1) : undefined)
}

export function Timeline({ entries, papers }: { entries: TimelineEntry[]; papers: OfficialPaper[] }) {
  const { t } = useTranslation(['projects', 'events', 'metro'])
  const named = useName()
  const [all, setAll] = useState(false)
  const groups = groupEntries(entries)
  const shown = all ? groups : groups.slice(0, SHOWN)

  return (
    <section className="card" aria-labelledby="timeline">
      <div className="card__head">
        <h2 id="timeline">{t('timeline')}</h2>
      </div>
      {entries.length === 0 && <EmptyState title={t('noTimeline')} />}
      <ol className="timeline">
        {shown.map(({ entry, items }) => {
          const { id, kind, person, enteredAt } = entry
          const paper = paperWith(entry, papers)
          const subject = named(entry.subjectZh, entry.subjectEn)
          const department = entry.departmentZh && named(entry.departmentZh, entry.departmentEn)
          return (
            <li
              key={id}
              className={GATES.includes(kind) ? 'gate-entry' : OWN.includes(kind) ? 'own-entry' : undefined}
            >
              {/* Of an earlier day than it was entered on: the day counts, the hour is only when somebody wrote it down. */}
              {entry.happenedOn < enteredAt.slice(0, 10) ? (
                <time dateTime={entry.happenedOn}>{formatDay(entry.happenedOn)}</time>
              ) : (
                <Moment at={enteredAt} />
              )}
              <span>
                {t([`events:yours.${kind}`, `events:${kind}`, 'events:other'], {
                  subject,
                  department: department ?? ''
                })}
              </span>
              {paper && (
                <a href={paperPath(paper.id)} download>
                  {paper.title}
                </a>
              )}
              {items.length > 0 && (
                <span
                  className="soft"
                  title={items.map((one) => named(one.subjectZh, one.subjectEn)).join(t('metro:and'))}
                >
                  {t('timelineItems', { count: items.length })}
                </span>
              )}
              {(department ?? person) && (
                <span className="soft">{[department, person].filter(Boolean).join(' · ')}</span>
              )}
            </li>
          )
        })}
      </ol>
      {groups.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('timelineEarlier', { count: groups.length - shown.length })}
        </button>
      )}
    </section>
  )
}
