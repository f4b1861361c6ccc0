import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { listProjects, PROJECT_FILTERS, type ProjectFilter } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ProjectLine } from './project-line.tsx'
import '../../components/table.css'
import './all-projects.css'

/** Every project in which the officer's offices take part, newest first; search and filter stand in the address. */
export function AllProjectsPage() {
  const { t } = useTranslation('all-projects')
  const [address, setAddress] = useSearchParams()
  const search = address.get('q') ?? ''
  const state = PROJECT_FILTERS.find((one) => one === address.get('state')) ?? ''
  const filter = { q: search.trim() || undefined, state: state || undefined }
  const projects = useInfiniteQuery({
    queryKey: ['projects', 'all', filter],
    queryFn: ({ pageParam }) => call(listProjects, { querystring: { ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before
  })
  const rows = projects.data?.pages.flatMap((page) => page.projects) ?? []
  const choose = (change: { q?: string; state?: ProjectFilter | '' }) =>
    setAddress(
      (before) => {
        for (const [name, value] of Object.entries(change))
          if (value) before.set(name, value)
          else before.delete(name)
        return before
      },
      { replace: true }
    )

  return (
    <div className="wrap">
      <PageHeader title={t('title')} meta={t('about')} />
      <div className="all-projects__filter">
        <TextField label={t('search')} value={search} onChange={(q) => choose({ q })} />
        <SelectField
          label={t('state')}
          value={state}
          none={t('anyState')}
          options={PROJECT_FILTERS.map((value) => ({ value, text: t(`states.${value}`) }))}
          onChange={(chosen) => choose({ state: chosen })}
        />
      </div>
      {projects.isPending && <Loading />}
      {projects.isError && <ErrorMessage error={projects.error} />}
      {projects.isSuccess && rows.length === 0 && (
        <EmptyState title={t(search || state ? 'noneFound' : 'none')}>
          {t(search || state ? 'noneFoundWhy' : 'noneWhy')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('project')}</th>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('changed')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((project) => (
                <ProjectLine key={project.id} project={project} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {projects.hasNextPage && (
        <p className="all-projects__more">
          <Button loading={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </div>
  )
}
