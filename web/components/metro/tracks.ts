import type { StageView, Track } from '../../../server/projects/schema.ts'

/** A line of the drawing: one department's part, or the finished ones folded into one. */
export interface Line {
  key: string
  tracks: Track[]
  state: 'done' | 'now' | 'paused'
}

const MOST_LINES = 7

export function isDone(track: Track): boolean {
  return track.step === 'done' || track.doneOn !== null
}

function stateOf(track: Track): Line['state'] {
  if (isDone(track)) return 'done'
  return track.clock?.signal === 'paused' ? 'paused' : 'now'
}

/** More than seven: those that are done become one line. */
export function linesOf(stage: StageView): Line[] {
  const done = stage.tracks.filter(isDone)
  const fold = stage.tracks.length > MOST_LINES && done.length > 1
  const shown = fold ? stage.tracks.filter((track) => !isDone(track)) : stage.tracks
  const lines = shown.map((track): Line => ({ key: track.number, tracks: [track], state: stateOf(track) }))
  return fold ? [{ key: 'done', tracks: done, state: 'done' }, ...lines] : lines
}

/** The stage whose departments work now. */
export function runningStage(stages: StageView[]): StageView | undefined {
  return stages.find(
    ({ state, tracks }) => (state === 'accepted' || state === 'in-review') && tracks.length > 0
  )
}

export type StationState = 'done' | 'now' | 'ended' | 'ahead'

export function stationState({ state }: StageView): StationState {
  if (state === 'passed') return 'done'
  if (state === 'ahead' || state === 'offered') return 'ahead'
  return state === 'failed' || state === 'rejected' || state === 'withdrawn' ? 'ended' : 'now'
}
