import { useTranslation } from 'react-i18next'
import {
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis
} from 'recharts'
import type { Report } from '../../../server/report/schema.ts'
import { formatMonth } from '../../dates.ts'

const AXIS = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const
const TICK = { fill: 'var(--ink-2)', fontSize: 12 } as const
const TIP = {
  cursor: { fill: 'var(--line)' },
  contentStyle: { background: 'var(--surface)', border: '1px solid var(--line-strong)', color: 'var(--ink)' }
} as const
const MARGIN = { top: 22, right: 8, bottom: 4, left: 8 } as const

/** How the days spread, and how they went month by month; each with its numbers as a table. */
export function Charts({ distribution, months }: Pick<Report, 'distribution' | 'months'>) {
  return (
    <div className="report__charts">
      {distribution.length > 0 && <Distribution distribution={distribution} />}
      <Months months={months} />
    </div>
  )
}

function Distribution({ distribution }: Pick<Report, 'distribution'>) {
  const { t } = useTranslation('report')
  return (
    <section className="card report__card" aria-label={t('distribution')}>
      <h2>{t('distribution')}</h2>
      <div className="report__chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <BarChart accessibilityLayer={false} data={distribution} margin={MARGIN}>
            <XAxis dataKey="days" {...AXIS} tick={TICK} minTickGap={12} />
            <YAxis hide domain={[0, 'dataMax']} />
            <Tooltip {...TIP} labelFormatter={(days) => t('days', { count: Number(days) })} />
            <Bar
              dataKey="projects"
              name={t('projects')}
              fill="var(--stage-done)"
              maxBarSize={32}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="projects"
                position="top"
                fill="var(--ink)"
                fontSize={12}
                formatter={(value) => (value ? value : '')}
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <p className="soft small">{t('distributionAxis')}</p>
      <details>
        <summary>{t('asTable')}</summary>
        <table className="report__figures">
          <thead>
            <tr>
              <th scope="col">{t('workingDays')}</th>
              <th scope="col">{t('projects')}</th>
            </tr>
          </thead>
          <tbody>
            {distribution
              .filter(({ projects }) => projects > 0)
              .map(({ days, projects }) => (
                <tr key={days}>
                  <th scope="row">{days}</th>
                  <td>{projects}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Months({ months }: Pick<Report, 'months'>) {
  const { t } = useTranslation('report')
  const data = months.map(({ month, spread }) => ({
    month,
    parallel: spread?.median,
    sequential: spread?.sequential,
    count: spread?.count ?? 0
  }))
  return (
    <section className="card report__card" aria-label={t('months')}>
      <h2>{t('months')}</h2>
      <div className="report__chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart accessibilityLayer={false} data={data} margin={MARGIN} barGap={2}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="month" tickFormatter={formatMonth} {...AXIS} tick={TICK} minTickGap={8} />
            <YAxis {...AXIS} tick={TICK} width={32} allowDecimals={false} domain={[0, 'auto']} />
            <Legend formatter={(name) => <span className="soft small">{name}</span>} />
            <Tooltip
              {...TIP}
              labelFormatter={(month) => (typeof month === 'string' ? formatMonth(month) : '')}
            />
            <Bar
              dataKey="parallel"
              name={t('parallel')}
              fill="var(--stage-done)"
              maxBarSize={18}
              isAnimationActive={false}
            />
            <Bar
              dataKey="sequential"
              name={t('sequential')}
              fill="var(--stage-sequential)"
              maxBarSize={18}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <p className="soft small">{t('monthsAbout')}</p>
      <details>
        <summary>{t('asTable')}</summary>
        <table className="report__figures">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('stagesCount')}</th>
              <th scope="col">{t('parallel')}</th>
              <th scope="col">{t('sequential')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ month, count, parallel, sequential }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td>{count}</td>
                <td>{parallel ?? '—'}</td>
                <td>{sequential ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
