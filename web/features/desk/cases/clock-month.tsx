import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../../../server/clocks/schema.ts'
import { WeekdayHeads } from '../../../components/weekday-heads.tsx'
import { columnOf } from '../../../components/weekdays.ts'
import { formatDay, formatDayAndWeekday, today } from '../../../dates.ts'
import { weeksOf, type WeekOf } from './clock-weeks.ts'
import './clock-month.css'

type Day = Explanation['days'][number]

/** The days of a limit as a calendar: counted ones numbered, skipped ones with the reason, pauses hatched. */
export function ClockMonth({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('cases')
  const { dueOn } = explanation.clock
  return (
    <div className="clock-month" role="img" aria-label={t('clock.month')}>
      <div className="clock-month__week">
        <WeekdayHeads />
      </div>
      {weeksOf(explanation.days).map((week) =>
        'folded' in week ? (
          <p key={week.from} className="clock-month__folded">
            {t('clock.folded', { count: week.folded, from: formatDay(week.from), to: formatDay(week.to) })}
          </p>
        ) : (
          <Week key={week.days[0]!.date} week={week} dueOn={dueOn} />
        )
      )}
    </div>
  )
}

function Week({ week, dueOn }: { week: WeekOf<Day>; dueOn: string | null }) {
  return (
    <div className="clock-month__week">
      {week.days.map((day, index) => (
        <Cell
          key={day.date}
          day={day}
          nth={week.nth[index]!}
          due={day.date === dueOn}
          column={index === 0 ? columnOf(day.date) : undefined}
        />
      ))}
    </div>
  )
}

function Cell({
  day,
  nth,
  due,
  column
}: {
  day: Day
  nth: number
  due: boolean
  column: number | undefined
}) {
  const { t } = useTranslation('cases')
  const { date, counted, why, name } = day
  const now = today()
  const look = counted ? (date <= now ? 'used' : 'left') : why === 'paused' ? 'paused' : why
  const dayOfMonth = Number(date.slice(8))
  const words = due
    ? t('clock.due')
    : counted
      ? t('clock.nthShort', { count: nth })
      : (name ?? t(`clock.whysShort.${why}`))
  return (
    <span
      className={`clock-day clock-day--${look}${due ? ' clock-day--due' : ''}${date === now ? ' clock-day--today' : ''}`}
      style={column ? { gridColumnStart: column } : undefined}
      title={`${formatDayAndWeekday(date)} · ${name ?? t(`clock.whys.${why}`)}`}
    >
      <b>
        {dayOfMonth === 1 || why === 'start' ? `${Number(date.slice(5, 7))}/${dayOfMonth}` : dayOfMonth}
        {why === 'make-up-day' && <i>{t('clock.makeUp')}</i>}
      </b>
      <span>{words}</span>
    </span>
  )
}
