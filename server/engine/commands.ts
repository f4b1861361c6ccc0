import type { Knex } from 'knex'
import type { MessageName } from '../../workflows/messages.ts'
import type { Engine } from './client.ts'
import { EngineRefused } from './engine-errors.ts'

/** What the engine is told. The business key names the instance, since ids are the engine's own matter. */
export type Command =
  | { kind: 'start-process'; processKey: string; businessKey: string; variables: Record<string, unknown> }
  | { kind: 'complete-task'; taskId: string; variables: Record<string, unknown> }
  | { kind: 'claim-task'; taskId: string }
  | { kind: 'unclaim-task'; taskId: string }
  | { kind: 'hand-over'; taskId: string; from: string; to: string }
  | {
      /** The token of this instance goes back to an activity that it has left; the task there is the person's again. */
      kind: 'take-back'
      processInstanceId: string
      businessKey: string
      activity: string
      /** The task that followed, when the engine had made it already. */
      taskId: string | null
    }
  | {
      kind: 'set-variables'
      businessKey: string
      processKey: string
      /** Where several of the process may run at the number. */
      moveId?: string
      variables: Record<string, unknown>
    }
  | {
      kind: 'correlate-message'
      businessKey: string
      processKey: string
      message: MessageName
      variables: Record<string, unknown>
      /** The instance that the message begins: when it is there, an answer was lost and the message was taken. Without
       * one the message ends something: nobody who waits for it means that it was taken before. */
      begins?: { businessKey: string; processKey: string }
    }
  | {
      /** The block of a diagram that waits for the message begins; what it knows is its own (server/moves). */
      kind: 'begin-move'
      businessKey: string
      message: MessageName
      moveId: string
      variables: Record<string, unknown>
    }

export interface NewCommand {
  /** Process tree (the project's id): commands of one tree reach the engine one at a time, in order. */
  tree: string
  /** A second command with the same word is dropped. */
  idempotency: string
  command: Command
  /** Whom the engine's operation log names. */
  person: string
}

interface CommandRow extends NewCommand {
  id: number
  attempts: number
  createdAt: string
  deliveredAt: string | null
  nextAttemptAt: string
  lastError: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    engine_commands: Knex.CompositeTableType<
      CommandRow,
      NewCommand & Partial<CommandRow>,
      Partial<CommandRow>
    >
  }
}

/** From this attempt on administrators see it as an incident; delivery goes on. */
export const INCIDENT_ATTEMPTS = 10
const BACKOFF_MAX_MS = 5_000

/** Committed together with the act that it follows from; delivered by `deliverOldest`. */
export async function command(trx: Knex.Transaction, row: NewCommand): Promise<void> {
  await trx('engine_commands').insert(row).onConflict('idempotency').ignore()
}

/** Trees whose oldest undelivered command may be tried now. */
export async function listReadyTrees(db: Knex, limit: number): Promise<string[]> {
  const { rows } = await db.raw(
    `select tree from (
       select distinct on (tree) tree, next_attempt_at, id from engine_commands
       where delivered_at is null order by tree, id
     ) oldest where next_attempt_at <= now() order by id limit ?`,
    [limit]
  )
  return rows.map((row: { tree: string }) => row.tree)
}

/**
 * Delivers the oldest command of one tree; false when there is none, it must wait or another server has the
 * tree. A failing command stops its tree and is tried again, at most every 5 s.
 */
export async function deliverOldest(db: Knex, engine: Engine, tree: string): Promise<boolean> {
  return db.transaction(async (trx) => {
    const { rows } = await trx.raw('select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine', [tree])
    if (!rows[0].mine) return false

    const row = await trx('engine_commands').where({ tree }).whereNull('deliveredAt').orderBy('id').first()
    if (!row || new Date(row.nextAttemptAt) > new Date()) return false

    try {
      await deliver(engine, row.command, row.person)
      await trx('engine_commands')
        .where({ id: row.id })
        .update({ deliveredAt: new Date().toISOString(), lastError: null })
      return true
    } catch (error) {
      const wait = Math.min(BACKOFF_MAX_MS, 100 * 2 ** row.attempts)
      await trx('engine_commands')
        .where({ id: row.id })
        .update({
          attempts: row.attempts + 1,
          lastError: (error as Error).message,
          nextAttemptAt: new Date(Date.now() + wait).toISOString()
        })
      return false
    }
  })
}

/** A task that is gone is over, not wrong: an earlier attempt completed it, or the diagram withdrew it. */
async function deliver(engine: Engine, command: Command, person: string): Promise<void> {
  switch (command.kind) {
    case 'start-process': {
      const { processKey, businessKey, variables } = command
      await engine.startProcess({ definition: { key: processKey }, businessKey, variables }, person)
      return
    }
    case 'complete-task':
      await engine.completeTask(command.taskId, command.variables, person)
      return
    case 'claim-task':
      await claim(engine, command.taskId, person)
      return
    case 'unclaim-task':
      await engine.unclaimTask(command.taskId, person)
      return
    case 'hand-over':
      await engine.handOver(command, person)
      return
    case 'take-back':
      await takeBack(engine, command, person)
      return
    case 'begin-move':
      await beginMove(engine, command, person)
      return
    case 'set-variables':
    case 'correlate-message':
      await tellInstance(engine, command, person)
  }
}

/** Who has a task was decided in the database; an assignee that somebody set past it gives way. */
async function claim(engine: Engine, taskId: string, person: string): Promise<void> {
  try {
    await engine.claimTask(taskId, person)
  } catch (error) {
    if (!(error instanceof EngineRefused && error.refusal === 'taken')) throw error
    await engine.unclaimTask(taskId, person)
    await engine.claimTask(taskId, person)
  }
}

/** Sent again after a lost answer it finds the token there, and claims what is claimed. */
async function takeBack(
  engine: Engine,
  { processInstanceId, activity }: Extract<Command, { kind: 'take-back' }>,
  person: string
): Promise<void> {
  const taskId = await engine.moveBack(processInstanceId, activity, person)
  if (taskId) await claim(engine, taskId, person)
}

/** Sent again after a lost answer it finds what it began. */
async function beginMove(
  engine: Engine,
  { businessKey, message, moveId, variables }: Extract<Command, { kind: 'begin-move' }>,
  person: string
): Promise<void> {
  if (await engine.hasSeenVariable('moveId', moveId)) return
  const answer = await engine.beginBlock({ message, businessKey, variables }, person)
  if (answer === 'not-awaited' && (await engine.isRunning(businessKey)))
    throw new Error(`${businessKey} does not wait for ${message} yet`)
}

async function tellInstance(
  engine: Engine,
  command: Extract<Command, { kind: 'set-variables' | 'correlate-message' }>,
  person: string
): Promise<void> {
  const moveId = command.kind === 'set-variables' ? command.moveId : undefined
  const instance = await engine.findProcessInstance(command.businessKey, command.processKey, moveId)
  // It ended meanwhile: there is nobody left to tell.
  if (!instance || instance.ended) return
  if (command.kind === 'set-variables') {
    await engine.setVariables(instance.id, command.variables, person)
    return
  }
  const { message: name, variables, begins } = command
  if (begins && (await engine.findProcessInstance(begins.businessKey, begins.processKey))) return
  const answer = await engine.correlateMessage({ name, processInstanceId: instance.id, variables }, person)
  // The stage before may be on its last steps: a filing must never be lost for that.
  if (answer === 'not-awaited' && begins)
    throw new Error(`${command.businessKey} does not wait for ${name} yet`)
}
