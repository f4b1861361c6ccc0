import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import { NUMBERS_OF_PROJECTS } from '../clock.ts'
import type { ClockRow } from './clock-rows.ts'

export const PASSES = ['due', 'warning'] as const
export type Pass = (typeof PASSES)[number]

export type RipeClock = Pick<ClockRow, 'id' | 'ownerKind' | 'ownerId' | 'businessKey' | 'kind' | 'dueOn'> & {
  /** The day that has come: the due day, or the warning day. */
  day: IsoDate
  /** Null: its owner is gone. */
  applicationId: string | null
}

export interface Which {
  today: IsoDate
  /** Numbers to look at; all when absent. */
  only?: readonly string[]
  /** Projects that live at another time than this sweep. */
  except: readonly string[]
}

/** A warning that comes after the due day says nothing any more. */
const RIPE: Record<Pass, string> = {
  due: 'stopped_on is null and told_due_at is null and due_on < :today',
  warning: 'stopped_on is null and told_warning_at is null and warning_on <= :today and due_on >= :today'
}
const DAY: Record<Pass, string> = { due: 'due_on', warning: 'warning_on' }

/** A page in the order of the index: the longest over first. */
export async function listRipe(
  db: Knex,
  pass: Pass,
  { today, only, except }: Which,
  after: RipeClock | undefined,
  limit: number
): Promise<RipeClock[]> {
  const { rows } = await db.raw(
    `select ripe.*, coalesce(cases.application_id, stage_opinions.application_id, paper_checks.application_id,
       case_moves.application_id, applications.id) as application_id
     from (
       select id, owner_kind, owner_id, business_key, kind, due_on, ${DAY[pass]} as day from clocks
       where ${RIPE[pass]}
         ${after ? `and (${DAY[pass]}, id) > (:day::date, :id::bigint)` : ''}
         ${only ? 'and business_key = any(:only)' : ''}
         ${except.length ? `and business_key not in (${NUMBERS_OF_PROJECTS})` : ''}
       order by ${DAY[pass]}, id limit :limit
     ) ripe
     left join cases on owner_kind = 'case' and cases.id = owner_id
     left join stage_opinions on owner_kind = 'opinion' and stage_opinions.id = owner_id
     left join paper_checks on owner_kind = 'paper-check' and paper_checks.id = owner_id
     left join case_moves on owner_kind = 'move' and case_moves.id = owner_id
     left join applications on owner_kind = 'application' and applications.id = owner_id
     order by day, ripe.id`,
    {
      today,
      limit,
      day: after?.day ?? null,
      id: after?.id ?? null,
      only: (only ?? []) as never,
      projects: except as never
    }
  )
  return rows
}

/** Those of them that are still to be told, taken so that no other server tells them too. */
export async function takeRipe(
  trx: Knex.Transaction,
  pass: Pass,
  today: IsoDate,
  ids: readonly number[]
): Promise<Set<number>> {
  const { rows } = await trx.raw(
    // One by one by their key: when most clocks are told, statistics make the index of the untold ones look empty.
    `select taken.id from unnest(:ids::bigint[]) as asked (id) cross join lateral (
       select id from clocks where id = asked.id and ${RIPE[pass]} for update skip locked) taken`,
    { ids: ids as never, today }
  )
  return new Set(rows.map(({ id }: { id: number }) => id))
}

export async function markTold(
  trx: Knex.Transaction,
  pass: Pass,
  ids: readonly number[],
  at: Date
): Promise<void> {
  const told = pass === 'due' ? { toldDueAt: at.toISOString() } : { toldWarningAt: at.toISOString() }
  if (ids.length) await trx('clocks').whereIn('id', ids).update(told)
}
