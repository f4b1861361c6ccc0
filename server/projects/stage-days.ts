import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { dayOf, isWorkingKind, type Calendar } from '../calendar/working-days.ts'
import type { StageView } from './schema.ts'

/** Every day from acceptance to the due day, or to today when that is later: the scale of the metro line. */
export function listStageDays(
  calendar: Calendar,
  from: IsoDate,
  due: IsoDate,
  today: IsoDate
): NonNullable<StageView['days']> {
  const days = []
  for (let date = from; date <= (due > today ? due : today); date = addDays(date, 1)) {
    const { kind, name } = dayOf(calendar, date)
    days.push({ date, working: isWorkingKind(kind), name })
  }
  return days
}
