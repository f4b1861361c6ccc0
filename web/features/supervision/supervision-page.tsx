import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listProjects } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ProjectRow } from './project-row.tsx'
import '../../components/table.css'
import './supervision.css'

/** Read only: the running applications, what breaks first on top, each with its departments. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision')
  const [search, setSearch] = useState('')
  const q = search.trim() || undefined
  const projects = useInfiniteQuery({
    queryKey: ['projects', 'supervision', q],
    queryFn: ({ pageParam }) =>
      call(listProjects, { querystring: { q, state: 'running', cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before
  })
  const rows = (projects.data?.pages.flatMap((page) => page.projects) ?? []).toSorted((a, b) =>
    (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')
  )

  return (
    <div className="wrap">
      <PageHeader title={t('title')} meta={t('about')} />
      <div className="supervision__search">
        <TextField label={t('search')} value={search} onChange={setSearch} />
      </div>
      {projects.isPending && <Loading />}
      {projects.isError && <ErrorMessage error={projects.error} />}
      {projects.isSuccess && rows.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('project')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('departments')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((project) => (
                <ProjectRow key={project.id} project={project} />
              ))}
            </tbody>
          </table>
          {projects.hasNextPage && (
            <p className="supervision__more">
              <Button loading={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>
                {t('more')}
              </Button>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
