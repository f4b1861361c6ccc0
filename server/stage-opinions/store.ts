import type { Knex } from 'knex'
import type { OPINION_ANSWERS } from '../tasks/schema.ts'

export type OpinionAnswer = (typeof OPINION_ANSWERS)[number]

/** What a standing reviewer says of a stage (rules §4.3). */
export interface StageOpinion {
  id: string
  number: string
  applicationId: string
  department: string
  region: string
  /** `withdrawn`: with the filing, before it was answered. */
  state: 'open' | 'reviewed' | 'signed' | 'withdrawn'
  answer: OpinionAnswer | null
  /** Nobody answered in time, and a document of the region counts that as consent (rules §4.6). */
  bySilence: boolean
  round: number
  askedAt: string
  signedAt: string | null
}
export type NewStageOpinion = Pick<StageOpinion, 'number' | 'applicationId' | 'department' | 'region'> & {
  askedAt?: string
}

declare module 'knex/types/tables' {
  interface Tables {
    stage_opinions: Knex.CompositeTableType<StageOpinion, NewStageOpinion, Partial<StageOpinion>>
  }
}

export async function listOpinionsOf(db: Knex, applicationId: string): Promise<StageOpinion[]> {
  return db('stage_opinions').where({ applicationId }).orderBy('number')
}

export async function updateOpinion(
  trx: Knex.Transaction,
  id: string,
  change: Partial<Pick<StageOpinion, 'state' | 'answer' | 'round' | 'signedAt' | 'bySilence'>>
): Promise<void> {
  await trx('stage_opinions').where({ id }).update(change)
}

/**
 * Opinions whose latest answer disagrees: the lead may not overrule them (rules §4.4), only the department's own later
 * answer ends it.
 */
export async function listDisagreeing(
  db: Knex,
  applicationId: string
): Promise<(StageOpinion & { nameZh: string })[]> {
  return db('stage_opinions')
    .join('departments', 'departments.code', 'stage_opinions.department')
    .where({ applicationId, answer: 'disagree' } as never)
    .orderBy('number')
    .select('stage_opinions.*', 'departments.name_zh')
}

/** The lead holds a joint meeting before it concludes (rules §4.4). */
export const needsMeeting = (answer: OpinionAnswer | null) => answer === 'disagree'
