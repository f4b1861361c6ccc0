import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { Finding, type FindingNumbers } from '../../workflows/topics.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { createdAt } from '../clock.ts'
import { recordEvent } from '../case-events/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { findSubject } from '../tasks/subject.ts'
import { RelayRefusal } from './relay-refusal.ts'

interface FindingRow extends Omit<Finding, 'law' | 'numbers'> {
  id: number
  externalTaskId: string
  position: number
  businessKey: string
  topic: string
  law: string | null
  numbers: FindingNumbers | null
  worker: string
  createdAt: string
}

declare module 'knex/types/tables' {
  interface Tables {
    findings: Knex.CompositeTableType<
      FindingRow,
      Omit<FindingRow, 'id' | 'createdAt' | 'numbers'> & { createdAt?: string; numbers: string | null }
    >
  }
}

export interface CheckedTask {
  externalTaskId: string
  businessKey: string
  topic: string
  /** Username of the worker account, or `platform`. */
  worker: string
}

/** In the transaction of the completion. A check that is completed again leaves its last findings, once. */
export async function recordFindings(
  trx: Knex.Transaction,
  task: CheckedTask,
  findings: readonly Finding[],
  now: Date
): Promise<void> {
  // A worker whose lock ran out may complete at the same time as the one that has the task now: one after the other.
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [task.externalTaskId])
  const before = await trx('findings').where({ externalTaskId: task.externalTaskId }).delete()
  if (findings.length === 0) return
  if (before === 0) await recordChecked(trx, task, now)
  await trx('findings').insert(
    findings.map(({ rule, title, result, evidence, source, asOf, law = null, numbers }, position) => ({
      ...task,
      ...createdAt(),
      position,
      rule,
      title,
      result,
      evidence,
      source,
      asOf,
      law,
      numbers: numbers ? JSON.stringify(numbers) : null
    }))
  )
}

async function recordChecked(
  trx: Knex.Transaction,
  { businessKey, topic, worker }: CheckedTask,
  now: Date
): Promise<void> {
  const subject = await findSubject(trx, businessKey)
  // A diagram of its own may use a check, too.
  if (!subject) return
  const { application, case: row, opinion } = subject
  const office = row ?? opinion
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row?.id ?? null,
    businessKey,
    kind: 'checked',
    personId: null,
    candidateGroup: office && candidateGroup(office, 'handler'),
    happenedOn: legalToday(now),
    detail: { topic, worker }
  })
}

/** The four parts of a finding that nobody can do without; the platform supplies title and day where they lack. */
const Reported = Type.Object({
  ...Finding.properties,
  title: Type.Optional(Finding.properties.title),
  asOf: Type.Optional(Finding.properties.asOf)
})
const Findings = Type.Array(Reported, { maxItems: 200 })

/**
 * What a worker sent as the variable `findings`: JSON text (types Json, Object, String) or the array itself.
 * Throws a 400 that says which line is wrong, so that a department's programmer needs nobody to ask.
 */
export function parseFindings(variable: unknown): Finding[] {
  const given = (variable as { value?: unknown } | null)?.value
  const value = typeof given === 'string' ? parseJson(given) : given
  const wrong = Value.Errors(Findings, value)
  if (wrong.length > 0) {
    const faults = wrong.slice(0, 5).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
    throw new RelayRefusal(
      400,
      'InvalidRequestException',
      `findings must be an array of { rule, result: passed | differs | to-judge | not-checked, evidence, source, title?, asOf?: YYYY-MM-DD or null, law?, numbers?: { measured, limit, unit, sense: at-least | at-most | equal } }: ${faults.join('; ')}`
    )
  }
  return (value as Static<typeof Findings>).map((finding) => ({
    ...finding,
    title: finding.title ?? finding.rule,
    asOf: finding.asOf ?? null
  }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RelayRefusal(400, 'InvalidRequestException', 'findings is not JSON: send it as type Json')
  }
}

/** A check that was completed without findings was not seen to be done, so it never counts as passed. */
export function nothingReported(topic: string): Finding {
  return {
    rule: `${topic}.no-answer`,
    title: '部门系统的自动核对',
    result: 'not-checked',
    evidence: '部门系统办结了核对任务，但没有返回核对结果。请由经办人人工审查。',
    source: '无',
    asOf: null
  }
}
