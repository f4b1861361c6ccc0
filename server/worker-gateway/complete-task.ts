import type { Knex } from 'knex'
import { Type } from 'typebox'
import { findTopic, isCheckTopic } from '../../workflows/topics.ts'
import { nothingReported, parseFindings, recordFindings } from './findings.ts'
import type { Answer, Forward } from './forward.ts'
import type { KnownTask } from './known-tasks.ts'
import { RelayRefusal } from './relay-refusal.ts'

type Variables = Record<string, unknown>

/** Rolls back what was recorded when the engine refuses the completion, and carries its answer out. */
class RefusedByEngine extends Error {
  constructor(readonly answer: Answer) {
    super('the engine refused the completion')
  }
}

export interface Completion {
  id: string
  task: KnownTask
  worker: string
  body: Record<string, unknown>
  now: Date
}

/** The findings and the completion stand or fall together; the engine is asked last. */
export async function completeTask(db: Knex, forward: Forward, completion: Completion): Promise<Answer> {
  const { id, task, worker, now } = completion
  const body = keepOthersLocal(task.topic, completion.body)
  const path = `/external-task/${id}/complete`
  if (!isCheckTopic(task.topic)) return forward('POST', path, { body })

  const variables = (body.variables ?? {}) as Variables
  const findings =
    variables.findings === undefined ? [nothingReported(task.topic)] : parseFindings(variables.findings)
  const sent = {
    ...body,
    variables: { ...variables, findings: { type: 'Json', value: JSON.stringify(findings) } }
  }
  const checked = { externalTaskId: id, businessKey: task.businessKey, topic: task.topic, worker }

  try {
    return await db.transaction(async (trx) => {
      await recordFindings(trx, checked, findings, now)
      const answer = await forward('POST', path, { body: sent })
      if (answer.status >= 400) throw new RefusedByEngine(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof RefusedByEngine) return error.answer
    if (error instanceof RelayRefusal && error.statusCode === 503) {
      // The engine may have taken it before the answer was lost. Then the client's next attempt only hears that
      // the task is gone, and nobody would send the findings again; if it did not, that attempt replaces them.
      await db.transaction((trx) => recordFindings(trx, checked, findings, now))
    }
    throw error
  }
}

/**
 * A worker sets what its topic declares. What else it sends stays in its own task (`localVariables`), for its own
 * history: as a variable of the process it could decide the case.
 */
function keepOthersLocal(topic: string, body: Record<string, unknown>): Record<string, unknown> {
  const output = findTopic(topic)?.output
  if (!output || !Type.IsObject(output)) return body
  const given = Object.entries((body.variables ?? {}) as Variables)
  const others = given.filter(([name]) => !(name in output.properties))
  if (others.length === 0) return body
  return {
    ...body,
    variables: Object.fromEntries(given.filter(([name]) => name in output.properties)),
    localVariables: { ...Object.fromEntries(others), ...((body.localVariables ?? {}) as Variables) }
  }
}

/** An error or a failure carries nothing but what its topic declares. */
export function assertDeclared(topic: string, body: Record<string, unknown>): void {
  const output = findTopic(topic)?.output
  if (!output || !Type.IsObject(output)) return
  const declared = output.properties
  const names = ['variables', 'localVariables'].flatMap((key) => Object.keys((body[key] ?? {}) as Variables))
  const surplus = names.filter((name) => !(name in declared))
  if (surplus.length === 0) return
  throw new RelayRefusal(
    400,
    'InvalidRequestException',
    `Topic ${topic} may set only: ${Object.keys(declared).join(', ') || 'nothing'}; it was sent: ${surplus.join(', ')}`
  )
}
