import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../server/projects/schema.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
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
const OWN = ['filed', 'correction-asked', 'correction-supplied']

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation(['projects', 'timeline', 'metro'])

  return (
    <section className="card" aria-labelledby="timeline">
      <div className="card__head">
        <h2 id="timeline">{t('timeline')}</h2>
      </div>
      {entries.length === 0 && <EmptyState title={t('noTimeline')} />}
      <ol className="timeline">
        {groupEntries(entries).map(
          ({ entry: { id, kind, subjectZh, departmentZh, person, enteredAt }, items }) => (
            <li
              key={id}
              className={GATES.includes(kind) ? 'gate-entry' : OWN.includes(kind) ? 'own-entry' : undefined}
            >
              <Moment at={enteredAt} />
              <span>
                {t(`timeline:${kind}`, {
                  subject: subjectZh,
                  department: departmentZh ?? '',
                  defaultValue: t('timeline:other', { subject: subjectZh })
                })}
              </span>
              {items.length > 0 && (
                <span className="soft" title={items.join(t('metro:and'))}>
                  {t('timelineItems', { count: items.length })}
                </span>
              )}
              {(departmentZh ?? person) && (
                <span className="soft">{[departmentZh, person].filter(Boolean).join(' · ')}</span>
              )}
            </li>
          )
        )}
      </ol>
    </section>
  )
}
