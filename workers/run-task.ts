import { setTimeout as sleep } from 'node:timers/promises'
import type { HandlerArgs, Variables } from 'camunda-external-task-client-js'
import { BpmnError } from './bpmn-error.ts'
import { TryLater } from './try-later.ts'
import { fromVariables, toVariables } from './variables.ts'

export interface TaskContext {
  businessKey: string
  taskId: string
  topic: string
}

/** Reads the variables, does the work, returns the variables to set. What it throws is reported and retried. */
export type Work = (input: Record<string, unknown>, context: TaskContext) => Promise<object>

export interface RunOptions {
  lockDuration: number
  attempts: number
  /** The first retry; each later one waits twice as long. */
  retryAfterMs: number
  /** Between attempts to hand in a result while the server is away. */
  resendAfterMs: number
  /** How a result is handed in; the library's own way when absent. */
  complete?: (args: HandlerArgs, variables: Variables) => Promise<void>
  log: (line: string) => void
}

const RESENDS = 6
/** Another transaction of the engine was faster (1) or crossed ours (10000); both come back as 500. */
const CONFLICTS: unknown[] = [1, 10_000]
const MESSAGE_LIMIT = 600 // the engine cuts at 666

/** Never rejects: whatever happens to a task is either told to the engine or, when that fails too, logged. */
export async function runTask(args: HandlerArgs, work: Work, options: RunOptions): Promise<void> {
  const { task, taskService } = args
  // A handler may take longer than its lock; without this a second worker would get the same task.
  const extension = setInterval(() => {
    taskService.extendLock(task, options.lockDuration).catch((error: Error) => {
      options.log(`${task.topicName} ${task.id}: lock not extended: ${error.message}`)
    })
  }, options.lockDuration / 2).unref()

  try {
    const output = await work(fromVariables(task.variables), {
      businessKey: task.businessKey ?? '',
      taskId: task.id,
      topic: task.topicName
    })
    const variables = toVariables(output)
    const { complete } = options
    await resend(
      () => (complete ? complete(args, variables) : taskService.complete(task, variables)),
      options
    )
  } catch (error) {
    await report(args, error instanceof Error ? error : new Error(String(error)), options)
  } finally {
    clearInterval(extension)
  }
}

/** The client neither reports nor logs what a handler throws: the task would come back for ever, unseen. */
async function report({ task, taskService }: HandlerArgs, error: Error, options: RunOptions): Promise<void> {
  // Nothing failed, and it may be so a hundred times.
  if (!(error instanceof TryLater))
    options.log(`${task.topicName} ${task.id} (${task.businessKey ?? 'no business key'}): ${error.message}`)
  try {
    if (error instanceof BpmnError) {
      await resend(() => taskService.handleBpmnError(task, error.code, error.message), options)
      return
    }
    const left = task.retries ?? options.attempts
    const failure = {
      errorMessage: error.message.slice(0, MESSAGE_LIMIT),
      errorDetails: error.stack ?? error.message,
      // Left out, it would be an incident at once; at 0 it is one.
      ...(error instanceof TryLater
        ? { retries: left, retryTimeout: error.afterMs }
        : {
            retries: Math.max(0, left - 1),
            retryTimeout: options.retryAfterMs * 2 ** Math.max(0, options.attempts - left)
          })
    }
    await resend(() => taskService.handleFailure(task, failure), options)
  } catch (unreported) {
    options.log(`${task.topicName} ${task.id}: not reported: ${(unreported as Error).message}`)
  }
}

/**
 * The server may be away for a moment while the lock still holds: work that was done is not thrown away.
 * "No such task" after a first attempt means that the answer to it was lost on the way.
 */
async function resend(send: () => Promise<void>, options: RunOptions): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      const { httpStatusCode, code } = error as { httpStatusCode?: number; code?: unknown }
      if (httpStatusCode === 404 && attempt > 0) return
      const away = httpStatusCode === undefined || [502, 503, 504].includes(httpStatusCode)
      if (!(away || CONFLICTS.includes(code)) || attempt === RESENDS) throw error
      await sleep(options.resendAfterMs * 2 ** attempt)
    }
  }
}
