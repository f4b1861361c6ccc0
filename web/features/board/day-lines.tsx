import { useTranslation } from 'react-i18next'
import type { BoardLine, ProjectBoard } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { formatDay } from '../../dates.ts'

const LABEL = 236
const STEP = 46
const ROW = 24
const TOP = 30
const AFTER = 150

/** Each department a line over the same working days; today is a filled band, days off are dotted and named. */
export function DayLines({ board }: { board: ProjectBoard }) {
  const { t } = useTranslation(['board', 'answers'])
  const named = useName()
  const { days, lines, today, sequentialDays } = board
  if (days.length === 0) return <p className="soft">{t('noDays')}</p>

  const working = days.filter((day) => day.working)
  // The line of a day ends at its right edge; a day off ends where the working day before it did.
  const right = (date: string) => LABEL + working.filter((day) => day.date <= date).length * STEP
  const width = LABEL + working.length * STEP + AFTER
  const bottom = TOP + lines.length * ROW
  const height = bottom + 34
  const offs = days.filter(({ working: works }, index) => !works && days[index - 1]?.working)

  return (
    <div className="day-lines">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {working.map(({ date }, index) => (
          <g key={date}>
            {date === today && (
              <rect
                className="day-lines__today"
                x={right(date) - STEP}
                y={20}
                width={STEP}
                height={bottom - 16}
                rx={4}
              />
            )}
            <text
              x={right(date) - STEP / 2}
              y={14}
              textAnchor="middle"
              className={date === today ? 'now' : ''}
            >
              {date === today ? t('today') : shortDay(date, working[index - 1]?.date)}
            </text>
          </g>
        ))}
        {offs.map(({ date, name }) => (
          <g key={date}>
            {name && <title>{name}</title>}
            <path className="day-lines__off" d={`M${right(date)} 20V${bottom}`} />
            <text x={right(date)} y={14} textAnchor="middle" className="day-lines__rest">
              {t('dayOff')}
            </text>
          </g>
        ))}
        {lines.map((line, index) => (
          <Line key={line.entry.number} line={line} y={TOP + index * ROW + 10} today={today} right={right} />
        ))}
        <text x={0} y={height - 6}>
          {t('sequential')}
        </text>
        <path className="day-lines__old" d={`M${LABEL} ${height - 10}H${width - 6}m-6 -4l6 4-6 4`} />
        <g className="day-lines__old-words">
          <rect x={LABEL + 40} y={height - 20} width={250} height={20} />
          <text x={LABEL + 48} y={height - 6}>
            {t('sequentialDays', { count: sequentialDays })}
          </text>
        </g>
      </svg>
      {/* A table is never narrower than its words: what hides it is around it. */}
      <div className="sr">
        <table>
          <caption>{t('byDay')}</caption>
          <tbody>
            {lines.map((line) => (
              <tr key={line.entry.number}>
                <th scope="row">
                  {named(line.departmentZh, line.departmentEn)} {named(line.entry.nameZh, line.entry.nameEn)}
                </th>
                <td>{line.startsOn}</td>
                <td>{line.entry.doneOn ?? line.entry.dueOn}</td>
                <td>{line.entry.outcome && t(`answers:${line.entry.outcome}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface LineProps {
  line: BoardLine
  y: number
  today: string
  right: (date: string) => number
}

function Line({ line, y, today, right }: LineProps) {
  const { t } = useTranslation(['board', 'answers'])
  const named = useName()
  const { entry, startsOn, pauses, round } = line
  const item = entry.kind === 'opinion' ? t('opinion') : named(entry.nameZh, entry.nameEn)
  const department = named(line.departmentZh, line.departmentEn)
  const label = (
    <text x={0} y={y + 4} className="day-lines__label">
      <title>
        {department} · {item}
      </title>
      {cut(`${department} · ${item}`, 18)}
    </text>
  )
  if (!startsOn) {
    const names = entry.waitsFor.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))
    return (
      <g>
        {label}
        <text x={LABEL} y={y + 4}>
          {names ? t('startsAfter', { names: cut(names, 20) }) : t('startsLater')}
        </text>
      </g>
    )
  }
  const from = right(startsOn)
  const end = right(entry.doneOn ?? today)
  const due = entry.dueOn ? right(entry.dueOn) : end
  const words = entry.doneOn
    ? `${round > 1 ? `${t('round', { round })} ` : ''}${t(`answers:${entry.outcome ?? 'grant'}`)}`
    : entry.dueOn
      ? t('dueOn', { day: formatDay(entry.dueOn) })
      : ''
  return (
    <g>
      {label}
      {/* The day of the event is not counted: what was done on it, or begins today, is a stub at its end. */}
      <path
        className={`day-line day-line--${entry.doneOn ? 'done' : 'now'}`}
        d={`M${end > from ? from + 3 : from - 9} ${y}H${Math.max(end, from) - 3}`}
      />
      {pauses.map(({ fromOn, toOn }) => (
        <path
          key={fromOn}
          className="day-line day-line--paused"
          d={`M${right(fromOn) + 2} ${y}H${right(toOn ?? today) - 2}`}
        />
      ))}
      {!entry.doneOn && due > end && (
        <path
          className="day-line day-line--ahead"
          d={`M${Math.max(end, from) + 3} ${y}H${due - (MARKS[entry.signal ?? ''] ? 8 : 3)}`}
        />
      )}
      {!entry.doneOn && entry.dueOn && <Mark signal={entry.signal} x={due} y={y} />}
      <text x={Math.max(end, entry.doneOn ? 0 : due, from) + 12} y={y + 4}>
        {words}
      </text>
    </g>
  )
}

const MARKS: Record<string, string> = {
  red: 'm-5 -5h10v10h-10z',
  yellow: 'm0 -6l6 6-6 6-6-6z',
  warning: 'm0 -6l6 11h-12z'
}

function Mark({ signal, x, y }: { signal: string | null; x: number; y: number }) {
  const path = signal && MARKS[signal]
  return path ? <path className={`day-mark day-mark--${signal}`} d={`M${x} ${y}${path}`} /> : null
}

/** Month and day at first, then the day alone, as on a calendar. */
const shortDay = (date: string, before: string | undefined) => {
  const [, month, day] = date.split('-').map(Number)
  return before?.slice(0, 7) === date.slice(0, 7) ? String(day) : `${month}/${day}`
}

const cut = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words)
