import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import type { Actor } from '../delegations/schema.ts'
import type { CaseRow } from '../cases/store.ts'
import type { InboxRow } from '../inbox/schema.ts'
import type { User } from '../policies.ts'
import type { StageOpinion } from '../stage-opinions/store.ts'
import type { FindingVerdict } from '../tasks/schema.ts'
import type { ActRow } from '../tasks/store.ts'
import type { SigningEntry, SigningReason } from './schema.ts'

type Verdict = FindingVerdict['verdict']
type Row = Pick<InboxRow, 'businessKey' | 'assignee' | 'onBehalfOf' | 'signal'>

/** What the head must know of each task, and whether it may be signed with others; a query for each table. */
export async function describeEntries<R extends Row>(
  db: Knex,
  rows: R[],
  user: User
): Promise<(Omit<SigningEntry, 'task' | 'pair'> & { task: R })[]> {
  const keys = rows.map(({ businessKey }) => businessKey)
  const cases = await db('cases').whereIn('number', keys)
  const opinions = await db('stage_opinions').whereIn('number', keys)
  const acts = await listReviews(db, keys)
  const findings: FindingRow[] = await db('findings')
    .whereIn('businessKey', keys)
    .select('id', 'businessKey', 'result')
  const against = new Set(
    await db('case_moves')
      .whereIn('number', keys)
      .where({ move: 'countersign', outcome: 'rejected' })
      .pluck('number')
  )
  return rows.map((task) => {
    const { businessKey } = task
    const row = cases.find(({ number }) => number === businessKey)
    const opinion = opinions.find(({ number }) => number === businessKey)
    const round = (row ?? opinion)?.round ?? 1
    const review = acts.find((act) => act.businessKey === businessKey && act.round === round)
    const counted = countFindings(
      findings.filter((finding) => finding.businessKey === businessKey),
      review
    )
    return {
      task,
      round,
      review: review ? describeReview(review) : null,
      findings: counted,
      reasons: reasonsOf({
        against: against.has(businessKey),
        task,
        row,
        opinion,
        round,
        review,
        open: counted.open,
        user
      })
    }
  })
}

interface Known {
  /** 会签 that did not pass, in this round or before */
  against: boolean
  task: Row
  row: CaseRow | undefined
  opinion: StageOpinion | undefined
  round: number
  review: Review | undefined
  open: number
  user: User
}

function reasonsOf({ against, task, row, opinion, round, review, open, user }: Known): SigningReason[] {
  const answer = opinion?.answer
  // Who acts for another is bound by what either of them did.
  const hands = [user.id, task.onBehalfOf?.id]
  const holds: Record<SigningReason, boolean> = {
    'refusal-proposed': review?.outcome === 'propose-refuse',
    'open-findings': open > 0,
    disagreement: answer === 'disagree',
    conditions: answer === 'conditions',
    overdue: task.signal === 'red',
    'second-round': round > 1,
    'countersigned-against': against,
    claimed: task.assignee !== null && !hands.includes(task.assignee.id),
    'own-review': [review?.personId, review?.actingFor].some((author) => author && hands.includes(author)),
    'prerequisite-open': row?.prerequisites === 'open' || row?.prerequisites === 'refused'
  }
  return (Object.keys(holds) as SigningReason[]).filter((reason) => holds[reason])
}

type Review = ActRow & { person: Actor }

async function listReviews(db: Knex, keys: string[]): Promise<Review[]> {
  return db('acts')
    .join('people', 'people.id', 'acts.person_id')
    .whereIn('businessKey', keys)
    .whereIn('form', ['yimen:review', 'yimen:review-opinion'])
    .whereNull('takenBackAt')
    .orderBy('completedAt', 'desc')
    .select('acts.*', db.raw(`${actorIn('people.name', 'acts.acting_for')} as person`))
}

function describeReview(act: Review): NonNullable<SigningEntry['review']> {
  const { person, outcome, text, legalBasis, completedAt, detail } = act
  const conditions = (detail.conditions ?? []) as { text: string }[]
  return { person, outcome, text, legalBasis, completedAt, conditions: conditions.map((one) => one.text) }
}

interface FindingRow {
  id: number
  businessKey: string
  result: string
}

/** A line that differs or could not be judged stays open for the head, unless the handler found it unfounded. */
function countFindings(rows: FindingRow[], review: ActRow | undefined): SigningEntry['findings'] {
  const verdicts = (review?.detail.verdicts ?? []) as { finding: number; verdict: Verdict }[]
  const unfounded = verdicts.filter(({ verdict }) => verdict === 'unfounded').map(({ finding }) => finding)
  const open = rows.filter(
    ({ id, result }) => (result === 'differs' || result === 'to-judge') && !unfounded.includes(Number(id))
  )
  return { passed: rows.filter(({ result }) => result === 'passed').length, open: open.length }
}
