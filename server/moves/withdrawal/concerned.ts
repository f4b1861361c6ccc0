import type { Knex } from 'knex'
import { isEnded, listCasesOf, type CaseRow } from '../../cases/store.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import { listOpinionsOf, type StageOpinion } from '../../stage-opinions/store.ts'
import type { Subject } from '../../tasks/subject.ts'

/** What a withdrawal of this number would end, and what is decided already and stays. */
export interface Concerned {
  open: CaseRow[]
  decided: CaseRow[]
  opinions: StageOpinion[]
}

export async function listConcerned(
  db: Knex,
  { application, case: row }: Pick<Subject, 'application' | 'case'>
): Promise<Concerned> {
  const all = await listCasesOf(db, application.id)
  const cases = row ? all.filter(({ id, hostedBy }) => id === row.id || hostedBy === row.id) : all
  const opinions = row ? [] : await listOpinionsOf(db, application.id)
  return {
    open: cases.filter((one) => !isEnded(one)),
    decided: cases.filter((one) => one.decidedAt !== null),
    opinions: opinions.filter(({ state }) => state === 'open' || state === 'reviewed')
  }
}

/** The heads of the offices that have something open; before it went out to them, the lead alone. */
export function signersOf(
  { application }: Pick<Subject, 'application'>,
  { open, opinions }: Concerned
): string[] {
  const offices = [...open.filter(({ openedAt, hostedBy }) => openedAt && !hostedBy), ...opinions]
  const groups = [...new Set(offices.map((office) => candidateGroup(office, 'head')))].sort()
  return groups.length ? groups : [application.leadGroup!]
}
