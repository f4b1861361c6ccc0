import type { StageView } from '../../../server/projects/schema.ts'

const RUNNING: readonly StageView['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** Filed and not over; with early review several at the same time. */
export const runningStages = (stages: StageView[]): StageView[] =>
  stages.filter(({ state }) => RUNNING.includes(state))
