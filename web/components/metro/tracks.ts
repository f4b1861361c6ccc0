import type { StageView, Track } from '../../../server/projects/schema.ts'

type State = 'done' | 'now' | 'paused' | 'waiting'

/** A line of the drawing: one department's part, or several folded into one. */
export interface Line {
  key: string
  tracks: Track[]
  state: State
}

/** More than these are not taken in at a glance. */
export const MOST_LINES = 7

/** What breaks first stands first. */
const URGENCY: (string | null | undefined)[] = ['red', 'yellow', 'warning', 'green', 'paused']

export function isDone(track: Track): boolean {
  return track.step === 'done' || track.doneOn !== null
}

function stateOf(track: Track): State {
  if (isDone(track)) return 'done'
  if (track.step === 'waiting' || track.step === 'not-opened') return 'waiting'
  return track.clock?.signal === 'paused' ? 'paused' : 'now'
}

const lineOf = (track: Track): Line => ({ key: track.number, tracks: [track], state: stateOf(track) })

const fold = (state: State, tracks: Track[]): Line[] =>
  tracks.length > 1 ? [{ key: state, tracks, state }] : tracks.map(lineOf)

/** More than seven: what is done becomes one line, then what waits, then the calmest of what is in work. */
export function linesOf({ tracks }: StageView, all = false): Line[] {
  if (all || tracks.length <= MOST_LINES) return tracks.map(lineOf)
  const done = fold('done', tracks.filter(isDone))
  const open = tracks.filter((track) => !isDone(track))
  if (done.length + open.length <= MOST_LINES) return [...done, ...open.map(lineOf)]

  const waiting = fold(
    'waiting',
    open.filter((track) => stateOf(track) === 'waiting')
  )
  const urgent = open.filter((track) => stateOf(track) !== 'waiting').sort(byUrgency)
  const room = MOST_LINES - done.length - waiting.length
  if (urgent.length <= room) return [...done, ...urgent.map(lineOf), ...waiting]
  const shown = urgent.slice(0, room - 1)
  return [...done, ...shown.map(lineOf), ...fold('now', urgent.slice(room - 1)), ...waiting]
}

function byUrgency(one: Track, other: Track): number {
  return urgencyOf(one) - urgencyOf(other) || (one.clock?.daysLeft ?? 0) - (other.clock?.daysLeft ?? 0)
}

function urgencyOf({ clock }: Track): number {
  const place = URGENCY.indexOf(clock?.signal)
  return place < 0 ? URGENCY.length : place
}

/** Stages whose departments work now: several with early review. */
export function stagesAtWork(stages: StageView[]): StageView[] {
  return stages.filter(
    ({ state, tracks }) => (state === 'accepted' || state === 'in-review') && tracks.length > 0
  )
}

export type StationState = 'done' | 'now' | 'ended' | 'ahead'

export function stationState({ state }: StageView): StationState {
  if (state === 'passed') return 'done'
  if (state === 'ahead' || state === 'offered') return 'ahead'
  return state === 'failed' || state === 'rejected' || state === 'withdrawn' ? 'ended' : 'now'
}
