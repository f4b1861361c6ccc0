import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import {
  downloadReport,
  listReportProjects,
  type REPORT_ORDERS,
  type ReportRow
} from '../../../server/report/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { formatMonth } from '../../dates.ts'
import { useReportFilter } from './use-report-filter.ts'

const PAGE = 50
type Order = (typeof REPORT_ORDERS)[number]

/** A row per project, to be sorted by its head; without names for whoever may not read them elsewhere. */
export function ProjectTable() {
  const { t } = useTranslation('report')
  const { filter, sort, order } = useReportFilter()
  const projects = useInfiniteQuery({
    queryKey: ['report', 'projects', filter, sort, order],
    queryFn: ({ pageParam }) =>
      call(listReportProjects, { querystring: { ...filter, sort, order, offset: pageParam, limit: PAGE } }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    placeholderData: (before) => before
  })
  const rows = projects.data?.pages.flatMap((page) => page.rows) ?? []
  const total = projects.data?.pages[0]?.total ?? 0
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)
  )

  return (
    <section className="card section" aria-label={t('projects')}>
      <div className="report__heading report__heading--with">
        <h2>{t('projectsCount', { count: total })}</h2>
        <a className="button" href={`${downloadReport.url}?${query}`} download>
          {t('csv')}
        </a>
      </div>
      {projects.isPending && <Loading />}
      {projects.isError && <ErrorMessage error={projects.error} />}
      {rows.length > 0 && (
        <table className="table table--list">
          <thead>
            <tr>
              <SortHead of="region" text={t('project')} />
              <SortHead of="mode" text={t('mode')} />
              <th scope="col">{t('stagesPassed')}</th>
              <SortHead of="parallel" text={t('parallel')} number />
              <SortHead of="own" text={t('ownDays')} number />
              <SortHead of="sequential" text={t('sequential')} number />
              <SortHead of="saved" text={t('saved')} number />
              <SortHead of="concluded" text={t('concluded')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <ProjectRow key={`${index}${row.project?.id ?? ''}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {projects.hasNextPage && (
        <p className="report__more">
          <Button loading={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </section>
  )
}

function SortHead({ of, text, number = false }: { of: Order; text: string; number?: boolean }) {
  const { sort, order, choose } = useReportFilter()
  const own = sort === of
  const next = own && order === 'down' ? 'up' : 'down'
  return (
    <th
      scope="col"
      className={number ? 'table__number' : undefined}
      aria-sort={own ? (order === 'up' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className="report__sort" onClick={() => choose({ sort: of, order: next })}>
        {text}
        <span aria-hidden="true">{own ? (order === 'up' ? '↑' : '↓') : ''}</span>
      </button>
    </th>
  )
}

function ProjectRow({ row }: { row: ReportRow }) {
  const { t } = useTranslation(['report', 'metro'])
  const named = useName()
  const {
    project,
    regionZh,
    regionEn,
    mode,
    stages,
    parallel,
    province,
    sequential,
    finished,
    concludedMonth
  } = row
  const region = named(regionZh, regionEn)
  return (
    <tr>
      <td>
        {project ? (
          <>
            <Link to={`/all-projects?q=${encodeURIComponent(project.nameZh)}`}>{project.nameZh}</Link>
            <div className="soft small">{region}</div>
          </>
        ) : (
          region
        )}
      </td>
      <td data-label={t('mode')}>{t(`modes.${mode}`)}</td>
      <td data-label={t('stagesPassed')}>
        <span className="report__stages">
          {stages.map(({ stage, parallel: days }) => (
            <span key={stage} title={t(`metro:stageNames.${stage}`)}>
              {t(`metro:race.short.${stage}`)} <b>{days}</b>
            </span>
          ))}
          {finished && <span className="report__finished">{t('finished')}</span>}
        </span>
      </td>
      <td className="table__number" data-label={t('parallel')}>
        {parallel}
      </td>
      <td className="table__number" data-label={t('ownDays')}>
        {parallel - province}
        {province > 0 && <div className="soft small">{t('atProvince', { count: province })}</div>}
      </td>
      <td className="table__number" data-label={t('sequential')}>
        {sequential}
      </td>
      <td className="table__number" data-label={t('saved')}>
        {sequential - parallel}
      </td>
      <td className="nowrap" data-label={t('concluded')}>
        {formatMonth(concludedMonth)}
      </td>
    </tr>
  )
}
