import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { isWorkingDay, type Calendar } from '../calendar/working-days.ts'

/** Working days in (after, until]: counted once from `first` to `last`, so that each of many questions is a subtraction. */
export function countDaysFrom(calendar: Calendar, first: IsoDate, last: IsoDate) {
  const counted = new Map<IsoDate, number>()
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1
    counted.set(day, count)
  }
  return (after: IsoDate, until: IsoDate): number =>
    Math.max(0, (counted.get(until) ?? count) - (counted.get(after) ?? 0))
}
