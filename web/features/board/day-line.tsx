import { useTranslation } from 'react-i18next'
import type { BoardLine } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { formatDay } from '../../dates.ts'

interface Props {
  line: BoardLine
  /** Where the names end and the days begin. */
  label: number
  y: number
  today: string
  right: (date: string) => number
}

/** One department's item: what it has used, its pauses, and what is left until it is due. */
export function DayLine({ line, label, y, today, right }: Props) {
  const { t } = useTranslation(['board', 'answers'])
  const named = useName()
  const { entry, startsOn, pauses, round } = line
  const item = entry.kind === 'opinion' ? t('opinion') : named(entry.nameZh, entry.nameEn)
  const department = named(line.departmentZh, line.departmentEn)
  const name = (
    <text x={0} y={y + 4} className="day-lines__label">
      <title>
        {department} · {item}
      </title>
      {cut(`${department} · ${item}`, (label - 12) / HALF)}
    </text>
  )
  if (!startsOn) {
    const names = entry.waitsFor.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))
    return (
      <g>
        {name}
        <text x={label} y={y + 4}>
          {names ? t('startsAfter', { names: cut(names, 40) }) : t('startsLater')}
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
      {name}
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

/** Of the labels' type, in pixels: a Chinese character is two halves, a Latin letter little more than one. */
const HALF = 6

/** `most` in halves. */
function cut(words: string, most: number): string {
  let room = most
  for (const [index, character] of [...words].entries()) {
    room -= character.charCodeAt(0) < 0x2e80 ? 1.15 : 2
    if (room < 0) return `${[...words].slice(0, index - 1).join('')}…`
  }
  return words
}
