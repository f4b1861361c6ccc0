import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listDecisions, listProcessDefinitions } from '../../../server/diagrams/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import '../../components/table.css'

/** What is deployed: flows and decision tables, the newest version of each. */
export function DesignerPage() {
  const { t } = useTranslation('designer')
  const processes = useQuery({
    queryKey: ['process-definitions', 'latest'],
    queryFn: () => call(listProcessDefinitions, { querystring: { versions: 'latest' } })
  })
  const decisions = useQuery({ queryKey: ['decisions'], queryFn: () => call(listDecisions, {}) })
  const error = processes.error ?? decisions.error

  return (
    <div className="wrap">
      <PageHeader
        title={t('title')}
        meta={t('about')}
        actions={<Link to="/designer/blocks">{t('blocks.title')}</Link>}
      />
      {error && <ErrorMessage error={error} />}
      <section className="card section">
        <div className="card__head">
          <h2>{t('processes')}</h2>
        </div>
        {processes.isPending && <Loading />}
        {processes.data?.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
        {processes.data && processes.data.length > 0 && (
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('key')}</th>
                <th scope="col">{t('version')}</th>
                <th scope="col">{t('deployedAt')}</th>
                <th scope="col" className="table__number">
                  {t('running')}
                </th>
              </tr>
            </thead>
            <tbody>
              {processes.data.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to={`/designer/${encodeURIComponent(one.id)}`}>{one.name || one.key}</Link>
                  </td>
                  <td>
                    <code>{one.key}</code>
                  </td>
                  <td>v{one.versionTag ?? one.version}</td>
                  <td data-label={t('deployedAt')}>
                    <Moment at={one.deployedAt} />
                  </td>
                  <td className="table__number" data-label={t('running')}>
                    {one.running}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="card section">
        <div className="card__head">
          <h2>{t('decisions')}</h2>
        </div>
        {decisions.data?.length === 0 && <EmptyState title={t('noDecisions')}>{t('noneWhy')}</EmptyState>}
        {decisions.data && decisions.data.length > 0 && (
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('key')}</th>
                <th scope="col">{t('version')}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.data.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to={`/designer/decisions/${encodeURIComponent(one.key)}`}>
                      {one.name || one.key}
                    </Link>
                  </td>
                  <td>
                    <code>{one.key}</code>
                  </td>
                  <td>v{one.version}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
