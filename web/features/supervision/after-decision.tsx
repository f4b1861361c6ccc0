import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readLateAfterDecision } from '../../../server/supervision/schema.ts'
import { call } from '../../api.ts'
import { formatDay } from '../../dates.ts'
import { useName } from '../../components/data-name.ts'

/** What was decided and is not finished with in its days: not delivered, a commitment not checked. */
export function AfterDecision() {
  const { t } = useTranslation('supervision')
  const named = useName()
  const read = useQuery({
    queryKey: ['supervision', 'after-decision'],
    queryFn: () => call(readLateAfterDecision, {})
  })
  if (!read.data?.total) return null
  const { late, total } = read.data
  return (
    <section className="card supervision__card" aria-label={t('lateAfter', { count: total })}>
      <h2>
        {t('lateAfter', { count: total })} <span>{t('lateAfterOrder')}</span>
      </h2>
      <div className="supervision__scroll" role="region" aria-label={t('lateAfterOrder')} tabIndex={0}>
        <table className="figures figures--urgent">
          <thead>
            <tr>
              <th scope="col">{t('subject')}</th>
              <th scope="col">{t('department')}</th>
              <th scope="col">{t('due')}</th>
            </tr>
          </thead>
          <tbody>
            {late.map(({ rule, number, projectNameZh, nameZh, nameEn, officeZh, officeEn, dueOn }) => (
              <tr key={`${rule} ${number}`}>
                <th scope="row">
                  <Link to={`/dossiers/${encodeURIComponent(number)}`}>{projectNameZh}</Link>
                  <p className="soft small">{named(nameZh, nameEn)}</p>
                </th>
                <td>{named(officeZh, officeEn)}</td>
                <td className="nowrap">
                  {t(`rules.${rule}`)}
                  <p className="soft small">{formatDay(dueOn)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
