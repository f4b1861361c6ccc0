import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listIncidents, retryIncident } from '../../../server/incidents/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { toast } from '../../components/toast.tsx'
import { Channels } from './channels.tsx'

/** Nothing tells the browser about these, so they are asked for. */
const AGAIN_EVERY_MS = 15_000

/** What does not go on by itself. */
export function IncidentsPage() {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const incidents = useQuery({
    queryKey: ['incidents'],
    queryFn: () => call(listIncidents, {}),
    refetchInterval: AGAIN_EVERY_MS
  })
  const retry = useMutation({
    mutationFn: (id: string) => call(retryIncident, { params: { id } }),
    onSuccess: () => toast(t('incidents.tried')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['incidents'] })
  })
  const rows = incidents.data?.incidents ?? []

  return (
    <>
      <PageHeader title={t('pages.incidents')} meta={t('incidents.about')} />
      {incidents.isPending && <Loading />}
      {incidents.isError && <ErrorMessage error={incidents.error} />}
      {retry.isError && <ErrorMessage error={retry.error} />}
      {incidents.data?.engineAway && <p className="admin__away">{t('incidents.away')}</p>}
      {incidents.isSuccess && rows.length === 0 && (
        <EmptyState title={t('incidents.none')}>{t('incidents.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('incidents.what')}</th>
                <th scope="col">{t('incidents.project')}</th>
                <th scope="col">{t('incidents.message')}</th>
                <th scope="col">{t('incidents.since')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <td>
                    {t(`incidents.sources.${one.source}`)} <code>{one.what}</code>
                  </td>
                  <td>
                    {one.projectNameZh}{' '}
                    {one.businessKey && (
                      <Link to={`/dossiers/${encodeURIComponent(one.businessKey)}`}>{one.businessKey}</Link>
                    )}
                  </td>
                  <td>
                    {one.message}
                    {one.attempts !== null && (
                      <span className="soft"> {t('incidents.attempts', { count: one.attempts })}</span>
                    )}
                  </td>
                  <td>
                    <Moment at={one.since} />
                  </td>
                  <td className="table__actions">
                    <Button
                      size="small"
                      aria-label={`${t('common:retry')} ${one.what} ${one.businessKey ?? ''}`}
                      disabled={retry.isPending}
                      onClick={() => retry.mutate(one.id)}
                    >
                      {t('common:retry')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Channels />
    </>
  )
}
