/** Nobody knows whether the engine did it: send it again later. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable'
}

/**
 * - `gone`: the task, instance or definition is not there (any more)
 * - `conflict`: another transaction was faster, or a deadlock: send it again at once
 * - `taken`: another person has the task
 * - `model`: a model that may not run (the four layers) or cannot be parsed
 * - `failed`: the engine tried and could not, e.g. an expression of the diagram failed: an administrator must look
 * - `invalid`: the request itself is wrong
 */
export type Refusal = 'gone' | 'conflict' | 'taken' | 'model' | 'failed' | 'invalid'

/** The engine answered, and did not do it. */
export class EngineRefused extends Error {
  override name = 'EngineRefused'

  constructor(
    readonly refusal: Refusal,
    message: string,
    readonly status: number,
    /** Of a model that cannot be parsed: per file the errors with element ids. */
    readonly details?: unknown
  ) {
    super(message)
  }
}

interface Answer {
  type?: string
  code?: number
  message?: string
  details?: unknown
}

/** Codes of the engine's exceptions; 20001 is ours (`engine/…/RefusedModel.java`). */
const OPTIMISTIC_LOCKING = 1
const DEADLOCK = 10_000
const REFUSED_MODEL = 20_001

/** The engine answers conflicts and missing tasks with 500 too, so the status alone says little. */
export function errorOfAnswer(status: number, text: string): EngineRefused | EngineUnavailable {
  const answer = parseAnswer(text)
  const message = answer?.message ?? `The engine answered ${status}`
  if (!answer?.type)
    return status >= 500 ? new EngineUnavailable(message) : new EngineRefused('invalid', message, status)
  const { type, code } = answer
  if (code === OPTIMISTIC_LOCKING || code === DEADLOCK || type === 'OptimisticLockingException')
    return new EngineRefused('conflict', message, status)
  // An expression that is refused while the model is parsed arrives wrapped, with the wrapper's code.
  if (code === REFUSED_MODEL || type === 'ParseException' || message.startsWith('ENGINE-01009'))
    return new EngineRefused('model', message, status, answer.details)
  if (type === 'TaskAlreadyClaimedException' || message.includes('is already claimed by'))
    return new EngineRefused('taken', message, status)
  // Before `gone`: a relation or function that "does not exist" would count a decision as delivered.
  if (status >= 500 && isDatabaseTrouble(type, message)) return new EngineUnavailable(message)
  if (
    /Cannot find task with id|doesn't exist|does not exist|No matching|no (process|decision) deployed/i.test(
      message
    ) ||
    status === 404
  )
    return new EngineRefused('gone', message, status)
  return new EngineRefused(status >= 500 ? 'failed' : 'invalid', message, status)
}

/** Also what a violated unique index looks like, so a start looks for the instance before it believes this. */
function isDatabaseTrouble(type: string, message: string): boolean {
  return (
    /persistence layer|JDBC Connection|could not execute|PSQLException|database operation/i.test(message) ||
    type.startsWith('CannotCreateTransaction')
  )
}

function parseAnswer(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return undefined
  }
}
