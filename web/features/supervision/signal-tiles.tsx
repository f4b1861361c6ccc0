import { useTranslation } from 'react-i18next'
import type { Supervision } from '../../../server/supervision/schema.ts'
import { formatDay } from '../../dates.ts'
import { Sparkline } from './sparkline.tsx'

const SIGNALS = ['red', 'yellow', 'warning', 'paused', 'green'] as const

/** How many stand how now, and how that was in the evenings of the last thirty days. */
export function SignalTiles({ trend }: Pick<Supervision, 'trend'>) {
  const { t } = useTranslation('supervision')
  const now = trend.at(-1)!
  const before = trend[0]!
  const open = SIGNALS.reduce((sum, signal) => sum + now[signal], 0)

  return (
    <section className="card tiles" aria-label={t('signals')}>
      {SIGNALS.map((signal) => {
        const change = now[signal] - before[signal]
        return (
          <div
            key={signal}
            className={`tile tile--${signal}${signal === 'red' && now.red > 0 ? ' tile--alarm' : ''}`}
          >
            <p className="tile__number">
              <i className={`glyph glyph--${signal}`} aria-hidden="true" />
              {now[signal]}
            </p>
            <Sparkline values={trend.map((day) => day[signal])} title={t('trend')} />
            <p className="tile__name">
              {t(`signal.${signal}`)}
              <span className="soft small">
                {signal === 'green'
                  ? t('open', { count: open })
                  : change === 0
                    ? t('before', { count: before[signal] })
                    : t(change > 0 ? 'rose' : 'fell', { before: before[signal], count: Math.abs(change) })}
              </span>
            </p>
          </div>
        )
      })}
      {/* A table is never narrower than its words: what hides it is around it. */}
      <div className="sr">
        <table>
          <caption>{t('trendTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              {SIGNALS.map((signal) => (
                <th key={signal} scope="col">
                  {t(`signal.${signal}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trend.map((day) => (
              <tr key={day.date}>
                <th scope="row">{formatDay(day.date)}</th>
                {SIGNALS.map((signal) => (
                  <td key={signal}>{day[signal]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
