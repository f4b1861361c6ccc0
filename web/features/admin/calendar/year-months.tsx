import { useTranslation } from 'react-i18next'
import type { Static } from 'typebox'
import type { readCalendarYear } from '../../../../server/calendar/notices/schema.ts'
import { formatDayAndWeekday, formatMonth } from '../../../dates.ts'
import { WeekdayHeads } from '../../../components/weekday-heads.tsx'
import { columnOf } from '../../../components/weekdays.ts'

type Day = Static<(typeof readCalendarYear)['schema']['response'][200]>['days'][number]

/** Twelve months: days off and make-up days, each with its name on hover and to readers. */
export function YearMonths({ days }: { days: Day[] }) {
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))]
  return (
    <>
      <Legend />
      <div className="months">
        {months.map((month) => (
          <Month key={month} month={month} days={days.filter(({ date }) => date.startsWith(month))} />
        ))}
      </div>
    </>
  )
}

function Month({ month, days }: { month: string; days: Day[] }) {
  const { t } = useTranslation('calendar')
  const working = days.filter(({ kind }) => kind === 'working-day' || kind === 'make-up-day').length
  return (
    <section className="month" aria-label={formatMonth(month)}>
      <h3>
        {formatMonth(month)} <span className="soft">{t('workingDays', { count: working })}</span>
      </h3>
      <div className="month__days">
        <WeekdayHeads />
        {days.map(({ date, kind, name }, index) => (
          <span
            key={date}
            className={`month__day month__day--${kind}`}
            style={index === 0 ? { gridColumnStart: columnOf(date) } : undefined}
            title={name ? `${formatDayAndWeekday(date)} · ${name} · ${t(`kinds.${kind}`)}` : undefined}
          >
            {Number(date.slice(8))}
            <Mark kind={kind} />
          </span>
        ))}
      </div>
    </section>
  )
}

function Mark({ kind }: { kind: Day['kind'] }) {
  const { t } = useTranslation('calendar')
  return kind === 'make-up-day' || kind === 'holiday' ? <i>{t(`marks.${kind}`)}</i> : null
}

function Legend() {
  const { t } = useTranslation('calendar')
  return (
    <ul className="months__legend">
      {(['working-day', 'make-up-day', 'holiday', 'weekend'] as const).map((kind) => (
        <li key={kind}>
          <span className={`month__day month__day--${kind}`} aria-hidden="true">
            1<Mark kind={kind} />
          </span>{' '}
          {t(`kinds.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
