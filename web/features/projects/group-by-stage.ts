import type { ProjectPage } from '../../../server/projects/schema.ts'

export interface StageGroup<T> {
  /** Of the stage; `P`: filed alone; `before`: of a filing that was tried again since. */
  stage: string
  running: boolean
  those: T[]
}

const OVER: readonly string[] = ['passed', 'failed', 'rejected', 'withdrawn']

/** What belongs to a stage by its number (of the application, a case or an opinion), the newest stage first. */
export function groupByStage<T>(
  { stages, parallel }: ProjectPage,
  all: T[],
  numberOf: (one: T) => string
): StageGroup<T>[] {
  const stageOf = new Map<string, string>()
  const numbers = (stage: string, ...known: (string | null | undefined)[]) =>
    known.forEach((number) => number && stageOf.set(number, stage))
  for (const { stage, application, tracks } of stages)
    numbers(stage, application?.number, ...tracks.map(({ number }) => number))
  for (const { application, track } of parallel) numbers('P', application.number, track?.number)

  const order = [...stages.map(({ stage }) => stage).toReversed(), 'P', 'before']
  return order.flatMap((stage) => {
    const those = all.filter((one) => (stageOf.get(numberOf(one)) ?? 'before') === stage)
    const state = stages.find((one) => one.stage === stage)?.state
    return those.length ? [{ stage, running: state !== undefined && !OVER.includes(state), those }] : []
  })
}
