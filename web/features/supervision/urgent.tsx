import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Supervision } from '../../../server/supervision/schema.ts'
import { formatDay } from '../../dates.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SignalChip } from '../../components/signal-chip.tsx'
import { useActor } from '../../components/use-actor.ts'

/** What is over or will be, each with the way to its case and its project. */
export function Urgent({ urgent, total }: Pick<Supervision, 'urgent'> & { total: number }) {
  const { t } = useTranslation('supervision')
  const actor = useActor()
  const named = useName()
  return (
    <section className="card supervision__card" aria-label={t('urgent', { count: total })}>
      <h2>
        {t('urgent', { count: total })} <span>{t('urgentOrder')}</span>
      </h2>
      {urgent.length === 0 ? (
        <EmptyState title={t('noUrgent')}>{t('noUrgentWhy')}</EmptyState>
      ) : (
        <div
          className="supervision__scroll supervision__urgent"
          role="region"
          aria-label={t('urgentOrder')}
          tabIndex={0}
        >
          <table className="figures figures--urgent">
            <thead>
              <tr>
                <th scope="col">{t('subject')}</th>
                <th scope="col">{t('office')}</th>
                <th scope="col">{t('due')}</th>
              </tr>
            </thead>
            <tbody>
              {urgent.map((row) => (
                <tr key={row.number}>
                  <th scope="row">
                    <Link to={`/board/${encodeURIComponent(row.applicationNumber)}`}>
                      {row.projectNameZh}
                    </Link>
                    <p>
                      <Link className="soft small" to={`/dossiers/${encodeURIComponent(row.number)}`}>
                        {named(row.nameZh, row.nameEn)}
                      </Link>
                    </p>
                  </th>
                  <td>
                    {named(row.departmentZh, row.departmentEn)}
                    <p className="soft small">
                      {row.holder ? actor(row.holder.name, row.holder.actingFor) : t('free')}
                    </p>
                    {row.overdueReason && (
                      <p className="small">{t('reason', { reason: row.overdueReason })}</p>
                    )}
                  </td>
                  <td className="nowrap">
                    <SignalChip signal={row.signal} daysLeft={row.daysLeft} size="row" />
                    <p className="soft small">{formatDay(row.dueOn)}</p>
                    {row.rule && <p className="small">{t(`rules.${row.rule}`)}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {total > urgent.length && (
            <p>
              <Link to="/board">{t('restUrgent', { count: total - urgent.length })}</Link>
            </p>
          )}
        </div>
      )}
    </section>
  )
}
