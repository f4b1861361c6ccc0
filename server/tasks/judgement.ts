import type { Knex } from 'knex'
import { FindingsOpen, NotFound } from '../errors.ts'
import type { MarkRow } from '../paper-marks/store.ts'
import { describeMark, findMarksFor } from '../paper-marks/take-marks.ts'
import type { FindingVerdict, TaskCompletion } from './schema.ts'

interface OpenFinding {
  id: number
  rule: string
  title: string
  result: string
  evidence: string
}

/** What a person must have judged before a review of this number is submitted (rules §3: findings closed). */
export async function listOpenFindings(db: Knex, businessKey: string): Promise<OpenFinding[]> {
  return db('findings')
    .where({ businessKey })
    .whereIn('result', ['differs', 'to-judge'])
    .orderBy('id')
    .select('id', 'rule', 'title', 'result', 'evidence')
}

/** The verdicts of an officer who finds that every open finding holds, as those do whose part is played. */
export async function findAllHold(db: Knex, businessKey: string): Promise<FindingVerdict[]> {
  const open = await listOpenFindings(db, businessKey)
  return open.map(({ id }) => ({ finding: id, verdict: 'holds' }))
}

/** What the act takes along beside its words. */
export interface Judgement {
  marks: MarkRow[]
  /** For the act and its event: the verdicts with what they are about, and the marks with their places. */
  detail: Record<string, unknown>
}

/** A handler's verdicts and marks at a review, the marks of a list of corrections at 受理; nothing elsewhere. */
export async function readJudgement(
  trx: Knex.Transaction,
  businessKey: string,
  body: TaskCompletion
): Promise<Judgement> {
  if (body.form === 'yimen:review' || body.form === 'yimen:record' || body.form === 'yimen:review-opinion') {
    const ids = body.marks ?? []
    const marks = await findMarksFor(trx, { ids, businessKey, kind: 'finding' })
    const verdicts = await readVerdicts(trx, businessKey, body.verdicts ?? [])
    return { marks, detail: { verdicts, marks: marks.map(describeMark) } }
  }
  if (body.form === 'yimen:accept' && body.outcome === 'correct') {
    const ids = body.lines.flatMap(({ mark }) => mark ?? [])
    return { marks: await findMarksFor(trx, { ids, businessKey, kind: 'correction' }), detail: {} }
  }
  return { marks: [], detail: {} }
}

async function readVerdicts(trx: Knex.Transaction, businessKey: string, given: readonly FindingVerdict[]) {
  const findings = await listOpenFindings(trx, businessKey)
  const unknown = given.find(({ finding }) => !findings.some(({ id }) => id === finding))
  if (unknown) throw new NotFound(`finding ${unknown.finding}`)

  const verdictOn = (id: number) => given.find(({ finding }) => finding === id)?.verdict
  const open = findings.filter(({ id }) => !verdictOn(id))
  if (open.length) throw new FindingsOpen(open.map(({ title }) => title).join('；'))
  return findings.map(({ id, rule, title, result }) => ({
    finding: id,
    rule,
    title,
    result,
    verdict: verdictOn(id)!
  }))
}
