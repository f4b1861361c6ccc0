import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readReport, type Report } from '../../../server/report/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Headline } from './headline.tsx'
import { ProjectTable } from './project-table.tsx'
import { SpreadTable } from './spread-table.tsx'
import { MODES, useReportFilter } from './use-report-filter.ts'
import '../../components/table.css'
import './report.css'

const Charts = lazy(async () => ({ default: (await import('./charts.tsx')).Charts }))

/** 并联与串联: what projects really took, for everybody to read. */
export function ReportPage() {
  const { t } = useTranslation(['report', 'metro'])
  const { filter } = useReportFilter()
  const report = useQuery({
    queryKey: ['report', filter],
    queryFn: () => call(readReport, { querystring: filter }),
    placeholderData: (before) => before
  })

  return (
    <div className="wrap report">
      <PageHeader title={t('title')} meta={t('about')} />
      {report.isPending && <Loading />}
      {report.isError && <ErrorMessage error={report.error} />}
      {report.data && (
        <>
          <Filters regions={report.data.regions} />
          <Shown report={report.data} />
        </>
      )}
    </div>
  )
}

function Filters({ regions }: Pick<Report, 'regions'>) {
  const { t } = useTranslation(['report', 'metro'])
  const named = useName()
  const { filter, choose } = useReportFilter()
  return (
    <div className="report__filter" role="search" aria-label={t('filter')}>
      <SelectField
        label={t('region')}
        value={filter.region ?? ''}
        none={t('anyRegion')}
        options={regions.map(({ region, nameZh, nameEn }) => ({
          value: region,
          text: named(nameZh, nameEn)
        }))}
        onChange={(region) => choose({ region })}
      />
      <SelectField
        label={t('mode')}
        value={filter.mode ?? ''}
        none={t('anyMode')}
        options={MODES.map((value) => ({ value, text: t(`modes.${value}`) }))}
        onChange={(mode) => choose({ mode })}
      />
      <SelectField
        label={t('stage')}
        value={filter.stage ?? ''}
        none={t('anyStage')}
        options={(['S1', 'S2', 'S3', 'S4', 'S5'] as const).map((value) => ({
          value,
          text: t(`metro:stageNames.${value}`)
        }))}
        onChange={(stage) => choose({ stage })}
      />
    </div>
  )
}

function Shown({ report }: { report: Report }) {
  const { t } = useTranslation(['report', 'metro'])
  const named = useName()
  if (report.stages.every(({ spread }) => spread === null))
    return (
      <section className="card report__card">
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      </section>
    )
  return (
    <>
      <Headline projects={report.projects} stages={report.stages} />
      <Suspense fallback={<Loading />}>
        <Charts distribution={report.distribution} months={report.months} />
      </Suspense>
      <SpreadTable
        title={t('byStage')}
        about={t('byStageAbout')}
        name={t('stage')}
        count={t('stagesCount')}
        rows={report.stages.flatMap(({ stage, spread }) =>
          spread ? [{ key: stage, name: t(`metro:stageNames.${stage}`), spread }] : []
        )}
      />
      {report.departments.length > 0 && (
        <SpreadTable
          title={t('byDepartment')}
          about={t('byDepartmentAbout')}
          name={t('department')}
          count={t('decisions')}
          rows={report.departments.map(({ department, nameZh, nameEn, spread }) => ({
            key: department,
            name: named(nameZh, nameEn),
            spread
          }))}
        />
      )}
      <ProjectTable />
    </>
  )
}
