import { useTranslation } from 'react-i18next'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis
} from 'recharts'
import type { Supervision } from '../../../server/supervision/schema.ts'
import { formatMonth } from '../../dates.ts'

/** Bars are what parallel handling took, thin lines the same items one by one, the dashed line the promise. */
export function Months({ months }: Pick<Supervision, 'months'>) {
  const { t } = useTranslation('supervision')
  const last = months.findLast(({ stages }) => stages > 0)!
  const promise = last.promised

  return (
    <div className="months">
      <div className="months__say">
        <h2>{t('lastMonth', { month: formatMonth(last.month) })}</h2>
        <p className="months__number">
          <b>{last.parallel}</b> {t('averageOf', { count: last.stages })}
        </p>
        <p className="soft">{t('explain', { days: last.sequential })}</p>
      </div>
      <div className="months__chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            accessibilityLayer={false}
            data={months}
            margin={{ top: 22, right: 70, bottom: 0, left: 0 }}
            barGap={4}
          >
            <CartesianGrid vertical={false} stroke="none" />
            <XAxis
              dataKey="month"
              tickFormatter={formatMonth}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              tick={{ fill: 'var(--ink-2)', fontSize: 12 }}
            />
            <YAxis hide domain={[0, 'dataMax']} />
            <Bar
              dataKey="parallel"
              barSize={20}
              fill="var(--stage-done)"
              radius={2}
              isAnimationActive={false}
            >
              <LabelList dataKey="parallel" position="top" fill="var(--ink)" fontSize={12} fontWeight={600} />
            </Bar>
            <Bar dataKey="sequential" barSize={2} fill="var(--stage-sequential)" isAnimationActive={false}>
              <LabelList dataKey="sequential" position="top" fill="var(--ink-2)" fontSize={12} />
            </Bar>
            {promise !== null && (
              <ReferenceLine
                y={promise}
                stroke="var(--accent)"
                strokeDasharray="4 4"
                label={{
                  value: t('promised', { days: promise }),
                  position: 'right',
                  fill: 'var(--accent)',
                  fontSize: 12
                }}
              />
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <details className="months__table">
        <summary>{t('table')}</summary>
        <table className="figures">
          <caption className="sr">{t('chart')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('stages')}</th>
              <th scope="col">{t('parallel')}</th>
              <th scope="col">{t('sequential')}</th>
              <th scope="col">{t('promisedColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{formatMonth(month.month)}</th>
                <td>{month.stages}</td>
                <td>{month.parallel ?? '—'}</td>
                <td>{month.sequential ?? '—'}</td>
                <td>{month.promised ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
