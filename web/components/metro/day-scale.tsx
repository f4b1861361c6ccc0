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
/** Width of the sign above it, at least. */
const SIGN = 44

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
  // Every label when there is room for 28日, else every other one. The month stands where it begins.
  const every = Math.max(1, Math.ceil(30 / step))
  const isFirst = (index: number) =>
    working[index]?.date.slice(0, 7) !== working[index - every]?.date.slice(0, 7)

  return (
    <g>
      {between && <Today x={line - BAND / 2} width={BAND} top={top} bottom={bottom} />}
      {working.map(({ date }, index) => {
        const x = xOfStep(index)
        return (
          <g key={date}>
            {date === now && <Today x={x} width={step} top={top} bottom={bottom} />}
            <path className="scale__tick" d={`M${x} ${top + 6}V${bottom}`} />
            {(index % every === 0 || date === now) && (
              <text
                className={date === now ? 'scale__day scale__day--now' : 'scale__day'}
                x={x + step / 2}
                y={top}
              >
                {isFirst(index) ? formatDay(date) : t('dayOfMonth', { day: Number(date.slice(8)) })}
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

/** A filled band with its sign above, wide enough for the word. */
function Today({ x, width, top, bottom }: { x: number; width: number; top: number; bottom: number }) {
  const { t } = useTranslation('metro')
  const middle = x + width / 2
  const sign = Math.max(width, SIGN)
  return (
    <>
      <rect className="scale__today" x={x} y={top - 14} width={width} height={bottom - top + 14} />
      <rect className="scale__sign" x={middle - sign / 2} y={top - 34} width={sign} height="20" rx="4" />
      <text className="scale__sign-word" x={middle} y={top - 20}>
        {t('today')}
      </text>
    </>
  )
}
