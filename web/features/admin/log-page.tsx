import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listAdminEvents } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'

const PAGE_ROWS = 50

/** What administrators did, newest first. */
export function LogPage() {
  const { t } = useTranslation('admin')
  const log = useInfiniteQuery({
    queryKey: ['admin-events'],
    queryFn: ({ pageParam }) =>
      call(listAdminEvents, { querystring: { before: pageParam, limit: PAGE_ROWS } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.events.length < PAGE_ROWS ? undefined : last.events.at(-1)?.id)
  })
  const rows = log.data?.pages.flatMap((page) => page.events) ?? []

  return (
    <>
      <PageHeader title={t('pages.log')} />
      {log.isPending && <Loading />}
      {log.isError && <ErrorMessage error={log.error} />}
      {log.isSuccess && rows.length === 0 && (
        <EmptyState title={t('log.none')}>{t('log.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('log.when')}</th>
                <th scope="col">{t('log.who')}</th>
                <th scope="col">{t('log.act')}</th>
                <th scope="col">{t('log.subject')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((event) => (
                <tr key={event.id}>
                  <td>
                    <Moment at={event.happenedAt} />
                  </td>
                  <td>{event.personName ?? '—'}</td>
                  <td>
                    <code>{event.act}</code>
                  </td>
                  <td>{event.subject}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {log.hasNextPage && (
            <p className="admin__more">
              <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {t('more')}
              </Button>
            </p>
          )}
        </section>
      )}
    </>
  )
}
