import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readUnreadPapers } from '../../../server/supervision/schema.ts'
import { call } from '../../api.ts'
import { formatDay } from '../../dates.ts'

/** Papers whose day counts although nobody read them, and those that wait to be signed for. */
export function UnreadPapers() {
  const { t } = useTranslation('supervision')
  const unread = useQuery({ queryKey: ['supervision', 'papers'], queryFn: () => call(readUnreadPapers, {}) })
  if (!unread.data?.total) return null
  const { papers, total } = unread.data
  return (
    <section className="card supervision__card" aria-label={t('unread', { count: total })}>
      <h2>
        {t('unread', { count: total })} <span>{t('unreadWhy')}</span>
      </h2>
      <div className="supervision__scroll" role="region" aria-label={t('unreadWhy')} tabIndex={0}>
        <table className="figures figures--urgent">
          <thead>
            <tr>
              <th scope="col">{t('paper')}</th>
              <th scope="col">{t('sender')}</th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ id, title, number, businessKey, office, projectNameZh, method, since }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/dossiers/${encodeURIComponent(businessKey)}`}>{projectNameZh}</Link>
                  <p className="soft small" lang="zh-CN">
                    {title} {number}
                  </p>
                </th>
                <td>{office}</td>
                <td className="nowrap">
                  {t(`unreadStates.${method}`)}
                  <p className="soft small">{formatDay(since)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
