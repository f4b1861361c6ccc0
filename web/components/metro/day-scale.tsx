import { useTranslation } from 'react-i18next'
import { formatDay, today } from '../../dates.ts'
import type { Scale } from './scale.ts'

interface Props {
  scale: Scale
  xOfStep: (step: number) => number
  top: number
  bottom: number
}

/** Width of today where it is no working day of the stage. */
const BAND = 24

/** One column for each working day, today filled; days off are a dotted line with their name. */
export function DayScale({ scale, xOfStep, top, bottom }: Props) {
  const { t } = useTranslation('metro')
  const now = today()
  const step = xOfStep(1) - xOfStep(0)
  const working = scale.days.filter(({ working }) => working).slice(-scale.steps)
  const gaps = scale.days.filter(
    ({ working, date }, index) => !working && scale.days[index - 1]?.working && date
  )
  // On the first day, and on a day off, today has no column: it is a narrow band on the line between two.
  const between = working.every(({ date }) => date !== now)
  const line = xOfStep(scale.stepOf(now))
  // Every label when there is room for 4月28日, else every other one.
  const every = Math.max(1, Math.ceil(48 / step))

  return (
    <g>
      {between && (
        <>
          <rect
            className="scale__today"
            x={line - BAND / 2}
            y={top - 6}
            width={BAND}
            height={bottom - top + 6}
          />
          <text className="scale__day scale__day--now" x={line} y={top - 12}>
            {t('today')}
          </text>
        </>
      )}
      {working.map(({ date }, index) => {
        const x = xOfStep(index)
        return (
          <g key={date}>
            {date === now && (
              <rect className="scale__today" x={x} y={top - 6} width={step} height={bottom - top + 6} />
            )}
            <path className="scale__tick" d={`M${x} ${top + 6}V${bottom}`} />
            {(index % every === 0 || date === now) && (
              <text
                className={date === now ? 'scale__day scale__day--now' : 'scale__day'}
                x={x + step / 2}
                y={top}
              >
                {date === now ? t('today') : formatDay(date)}
              </text>
            )}
          </g>
        )
      })}
      {gaps.map(({ date, name }) => {
        const x = xOfStep(scale.stepOf(date))
        return (
          <g key={date}>
            <path className="scale__gap" d={`M${x} ${top + 6}V${bottom}`} />
            <text className="scale__day" x={x} y={bottom + 16}>
              {name ? t('dayOff', { name }) : t('weekend')}
            </text>
          </g>
        )
      })}
    </g>
  )
}
