import { useTranslation } from 'react-i18next'
import type { ProjectBoard } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { useWide } from '../../components/use-wide.ts'
import { DayLine } from './day-line.tsx'
import './day-lines.css'

/** Room for a department and the name of its item. */
const LABEL = { wide: 340, phone: 176 }
const STEP = 46
const ROW = 24
const TOP = 30
const AFTER = 150

/** Each department a line over the same working days; today is a filled band, days off are dotted and named. */
export function DayLines({ board }: { board: ProjectBoard }) {
  const { t } = useTranslation(['board', 'answers'])
  const named = useName()
  const label = LABEL[useWide() ? 'wide' : 'phone']
  const { days, lines, today, sequentialDays } = board
  if (days.length === 0) return <p className="soft">{t('noDays')}</p>

  const working = days.filter((day) => day.working)
  // The line of a day ends at its right edge; a day off ends where the working day before it did.
  const right = (date: string) => label + working.filter((day) => day.date <= date).length * STEP
  const width = label + working.length * STEP + AFTER
  const bottom = TOP + lines.length * ROW
  const height = bottom + 34
  const offs = days.filter(({ working: works }, index) => !works && days[index - 1]?.working)

  return (
    <div className="day-lines" role="group" aria-label={t('byDay')} tabIndex={0}>
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
          <DayLine
            key={line.entry.number}
            line={line}
            label={label}
            y={TOP + index * ROW + 10}
            today={today}
            right={right}
          />
        ))}
        <text x={0} y={height - 6}>
          {t('sequential')}
        </text>
        <path className="day-lines__old" d={`M${label} ${height - 10}H${width - 6}m-6 -4l6 4-6 4`} />
        <g className="day-lines__old-words">
          <rect x={label + 40} y={height - 20} width={250} height={20} />
          <text x={label + 48} y={height - 6}>
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

/** Month and day at first, then the day alone, as on a calendar. */
const shortDay = (date: string, before: string | undefined) => {
  const [, month, day] = date.split('-').map(Number)
  return before?.slice(0, 7) === date.slice(0, 7) ? String(day) : `${month}/${day}`
}
