import type { IsoDate } from './iso-date.ts'

/** From the day the notice was served to the day it was answered (null: still open); days in (from, to] do not count. */
export interface Pause {
  from: IsoDate
  to: IsoDate | null
}

/** In order, pauses that overlap or touch made one; those of no day left out. */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = []
  const sorted = pauses
    .filter(({ from, to }) => to === null || from < to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  for (const pause of sorted) {
    const last = merged.at(-1)
    if (!last || (last.to !== null && last.to < pause.from)) merged.push({ from: pause.from, to: pause.to })
    else if (last.to !== null && (pause.to === null || pause.to > last.to)) last.to = pause.to
  }
  return merged
}

/** The day is not counted: it lies in (from, to] of a pause. */
export function isPausedDay(pauses: readonly Pause[], date: IsoDate): boolean {
  return pauses.some(({ from, to }) => from < date && (to === null || date <= to))
}

/** The pause that holds the case on that day: served by then and answered only later. */
export function findPauseOn<P extends Pause>(pauses: readonly P[], date: IsoDate): P | undefined {
  return pauses.find(({ from, to }) => from <= date && (to === null || date < to))
}
