import type { Knex } from 'knex'
import { computeDue } from '../calendar/due.ts'
import { warningDay } from '../calendar/signal.ts'
import { loadCalendar } from '../calendar/store.ts'
import type { ClockKind } from './schema.ts'
import { termsOf, type ClockOwner } from './clock-rows.ts'

/** The end of these is told to the diagram, and nothing before: nobody is urged about them. */
const WITHOUT_WARNING: readonly ClockKind[] = ['receipt', 'correction', 'paper-check']

/**
 * Derives the owner's due dates anew from its running clocks, its ledger and the calendar, and brings its
 * inbox entries to the same day. The only place that writes due_on, warning_on and provisional.
 */
export async function recomputeDue(trx: Knex.Transaction, { ownerKind, ownerId }: ClockOwner): Promise<void> {
  // A pause and a start that do not see each other yet: the second to come here counts both.
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`clocks ${ownerKind} ${ownerId}`])
  const clocks = await trx('clocks').where({ ownerKind, ownerId }).orderBy('id').select('*')
  const ledger = await trx('clock_pauses').where({ ownerKind, ownerId }).select('*')
  const calendar = await loadCalendar(trx)

  for (const clock of clocks.filter(({ stoppedOn }) => stoppedOn === null)) {
    const terms = termsOf(clock, ledger)
    const { due, provisional } = computeDue(terms, calendar)
    const warning =
      due === null || WITHOUT_WARNING.includes(clock.kind) ? null : warningDay(terms, due, calendar)
    await trx('clocks')
      .where({ id: clock.id })
      // What is due on the day it begins needs no reminder on that day.
      .update({ dueOn: due, provisional, warningOn: warning === clock.startsOn ? null : warning })
  }

  await forgetToldBefore(trx, { ownerKind, ownerId })
  for (const key of new Set(clocks.map(({ businessKey }) => businessKey))) await writeDue(trx, key)
}

/** What was told for an earlier day is told again when the day that a pause or an extension gave has come. */
async function forgetToldBefore(trx: Knex.Transaction, { ownerKind, ownerId }: ClockOwner): Promise<void> {
  await trx.raw(
    `update clocks set
       told_warning_at = case when (told_warning_at at time zone 'Asia/Shanghai')::date >= warning_on
         then told_warning_at end,
       told_due_at = case when (told_due_at at time zone 'Asia/Shanghai')::date > due_on then told_due_at end
     where owner_kind = ? and owner_id = ? and stopped_on is null and due_on is not null
       and (told_warning_at is not null or told_due_at is not null)`,
    [ownerKind, ownerId]
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
