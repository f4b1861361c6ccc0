import type { IsoDate } from '../calendar/iso-date.ts'

/** The Monday on which every project files its first stage: the calendar of the rest of its year is known. */
export const FIRST_DAY: IsoDate = '2026-03-02'

/** The one clock of a simulation. It ticks, so that what follows is later; between two days it stands. */
export function createClock() {
  let today = FIRST_DAY
  let moment = openingOf(today)
  return {
    now: () => new Date(moment++),
    today: () => today,
    set: (day: IsoDate): void => {
      today = day
      moment = openingOf(day)
    }
  }
}
export type SimulationClock = ReturnType<typeof createClock>

const openingOf = (day: IsoDate) => new Date(`${day}T09:00:00+08:00`).getTime()
