import { useTranslation } from 'react-i18next'
import type { Report, Spread } from '../../../server/report/schema.ts'

/** The two ways on one scale: as it went, and the same items one after another by statute. */
export function Headline({ projects, stages }: Pick<Report, 'projects' | 'stages'>) {
  const { t } = useTranslation('report')
  const passed = stages.reduce((sum, { spread }) => sum + (spread?.count ?? 0), 0)
  return (
    <section className="card report__card report__headline" aria-label={t('title')}>
      {projects ? (
        <Compared spread={projects} />
      ) : (
        <p className="report__say">{t('noneFinished', { count: passed })}</p>
      )}
      <p className="soft small">{t('how')}</p>
    </section>
  )
}

function Compared({ spread }: { spread: Spread }) {
  const { t } = useTranslation('report')
  const { median, sequential, ninth, most, own, province, count } = spread
  const longest = Math.max(median, sequential, 1)
  const width = (days: number) => ({ width: `${(100 * days) / longest}%` })
  return (
    <>
      <h2 className="report__say">{t('say', { count, median })}</h2>
      <dl className="report__bars">
        <dt>{t('parallel')}</dt>
        <dd>
          <i className="report__bar report__bar--parallel" style={width(median)} aria-hidden="true" />
          <b>{t('days', { count: median })}</b>
        </dd>
        <dt>{t('sequential')}</dt>
        <dd>
          <i className="report__bar report__bar--sequential" style={width(sequential)} aria-hidden="true" />
          <b>{t('days', { count: sequential })}</b>
        </dd>
      </dl>
      <p>{t('spread', { ninth, most })}</p>
      {province > 0 && <p>{t('ownSay', { own, province })}</p>}
    </>
  )
}
