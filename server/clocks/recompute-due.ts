import type { Knex } from 'knex'
import { loadCalendar } from '../calendar/store.ts'
import type { ClockOwner, ClockRow } from './clock-rows.ts'
import { deriveDue } from './derive-due.ts'
import type { PlannedDue } from './plan-due.ts'
import { loadThresholds } from './thresholds.ts'

/**
 * Derives the owner's due dates anew from its running clocks, its ledger and the calendar, and brings its
 * inbox entries to the same day. Only this file writes due_on, warning_on and provisional.
 */
export async function recomputeDue(trx: Knex.Transaction, { ownerKind, ownerId }: ClockOwner): Promise<void> {
  // The calendar that is read here holds until we commit: an import waits, and then finds this clock (lockCalendar).
  await trx.raw(`select pg_advisory_xact_lock_shared(${CALENDAR_LOCK})`)
  // A pause and a start that do not see each other yet: the second to come here counts both.
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`clocks ${ownerKind} ${ownerId}`])
  const clocks = await trx('clocks').where({ ownerKind, ownerId }).orderBy('id').select('*')
  const running = clocks.filter(({ stoppedOn }) => stoppedOn === null)
  if (running.length) await deriveAll(trx, running, { ownerKind, ownerId })
  for (const key of new Set(clocks.map(({ businessKey }) => businessKey))) await writeDue(trx, key)
}

async function deriveAll(
  trx: Knex.Transaction,
  running: readonly ClockRow[],
  { ownerKind, ownerId }: ClockOwner
): Promise<void> {
  const ledger = await trx('clock_pauses').where({ ownerKind, ownerId }).select('*')
  const calendar = await loadCalendar(trx)
  const thresholds = await loadThresholds(trx)
  for (const clock of running)
    await trx('clocks')
      .where({ id: clock.id })
      .update(deriveDue(clock, ledger, calendar, thresholds(clock)))
  await forgetToldBefore(
    trx,
    running.map(({ id }) => id)
  )
}

const CALENDAR_LOCK = `hashtextextended('calendar', 0)`

/** From here to the commit no other transaction reads the calendar for a clock, and those that did are over. */
export async function lockCalendar(trx: Knex.Transaction): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(${CALENDAR_LOCK})`)
}

/** As recomputeDue, for clocks of many owners whose due days were planned under lockCalendar, in a few statements. */
export async function writePlannedDue(trx: Knex.Transaction, planned: readonly PlannedDue[]): Promise<void> {
  if (planned.length === 0) return
  const ids = planned.map(({ clock }) => clock.id)
  await trx.raw(
    `update clocks set due_on = planned.due_on, warning_on = planned.warning_on, provisional = planned.provisional
     from unnest(:ids::bigint[], :dues::date[], :warnings::date[], :provisionals::boolean[])
       as planned (id, due_on, warning_on, provisional)
     where clocks.id = planned.id`,
    {
      ids,
      dues: planned.map(({ after }) => after.dueOn),
      warnings: planned.map(({ after }) => after.warningOn),
      provisionals: planned.map(({ after }) => after.provisional)
    }
  )
  await forgetToldBefore(trx, ids)
  // A task that the engine inserts meanwhile waits in due_on_of, which asks for the calendar too.
  const keys = [...new Set(planned.map(({ clock }) => clock.businessKey))]
  for (const named of ['clock_key', 'clock_key is null and business_key'])
    await trx.raw(
      `update inbox_entries set due_on = due.day
       from (select business_key as number, min(due_on) as day from clocks
         where stopped_on is null and business_key = any(:keys) group by 1) due
       where ${named} = due.number and inbox_entries.due_on is distinct from due.day`,
      { keys }
    )
}

/** What was told for an earlier day is told again when the day that a pause, an extension or a notice gave has come. */
async function forgetToldBefore(trx: Knex.Transaction, ids: readonly number[]): Promise<void> {
  await trx.raw(
    `update clocks set
       told_warning_at = case when (told_warning_at at time zone 'Asia/Shanghai')::date >= warning_on
         then told_warning_at end,
       told_due_at = case when (told_due_at at time zone 'Asia/Shanghai')::date > due_on then told_due_at end
     where id = any(?) and stopped_on is null and due_on is not null
       and (told_warning_at is not null or told_due_at is not null)`,
    [ids as number[]]
  )
}

/** The inbox shows the earliest due day of the number's running clocks; the statutory day wins when it is that. */
async function writeDue(trx: Knex.Transaction, businessKey: string): Promise<void> {
  // Waits for an engine that is just inserting a task of this number, and makes a later one wait (see due_on_of).
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`due ${businessKey}`])
  await trx.raw(
    `update inbox_entries set due_on = due.day from (select due_on_of(?) as day) due
     where ((business_key = ? and clock_key is null) or clock_key = ?) and due_on is distinct from due.day`,
    [businessKey, businessKey, businessKey]
  )
}
