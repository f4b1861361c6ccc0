import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listProjects } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { KeptPlanOffer } from '../../components/facts/kept-plan-offer.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { MyDrafts } from './my-drafts.tsx'
import { ProjectRow } from './project-row.tsx'
import './projects.css'

export function ProjectsPage() {
  const { t } = useTranslation('projects')
  const projects = useInfiniteQuery({
    queryKey: ['projects', 'list'],
    queryFn: ({ pageParam }) => call(listProjects, { querystring: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined
  })
  const rows = projects.data?.pages.flatMap((page) => page.projects) ?? []
  const add = (
    <Link className="button button--primary" to="/projects/new">
      {t('new')}
    </Link>
  )

  return (
    <div className="wrap">
      <PageHeader title={t('title')} actions={rows.length > 0 && add} />
      <KeptPlanOffer />
      <MyDrafts />
      {projects.isPending && <Loading />}
      {projects.isError && <ErrorMessage error={projects.error} />}
      {projects.isSuccess && rows.length === 0 && (
        <div className="card projects">
          <EmptyState title={t('none')} action={add}>
            {t('noneText')}
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && (
        <ul className="card projects">
          {rows.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </ul>
      )}
      {projects.hasNextPage && (
        <Button onClick={() => void projects.fetchNextPage()} loading={projects.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  )
}
