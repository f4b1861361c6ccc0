import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import { candidateGroup, type Office } from '../directory/candidate-group.ts'
import type { Output } from '../../workflows/topics.ts'
import type { FailedLine, JointKind, JointOutcome } from './schema.ts'

export interface JointReviewRow {
  id: string
  caseId: string
  kind: JointKind
  /** Of the findings that are asked for now; the case counts its own rounds of decision. */
  round: number
  openedAt: string
}

export interface FindingRow extends Office {
  id: string
  reviewId: string
  round: number
  ownCaseId: string | null
  outcome: JointOutcome | null
  text: string
  legalBasis: string
  lines: FailedLine[]
  conditions: { text: string; appliesTo: string }[]
  personId: string | null
  foundOn: IsoDate | null
}
type NewFinding = Office & Pick<FindingRow, 'reviewId' | 'round'> & Partial<Pick<FindingRow, 'ownCaseId'>>
type Said = Partial<Pick<FindingRow, 'ownCaseId'>> &
  Pick<FindingRow, 'outcome' | 'text' | 'legalBasis' | 'personId' | 'foundOn'> & {
    lines: string
    conditions: string
  }

export interface VisitRow {
  id: string
  reviewId: string
  day: IsoDate
  time: string
  place: string
  text: string
  officers: (Office & { id: string; name: string })[]
  absences: (Office & { reason: string })[]
  appointedBy: string
  appointedAt: string
  wishedDay: IsoDate | null
  wishReason: string | null
  wishedAt: string | null
}
type NewVisit = Omit<VisitRow, 'id' | 'officers' | 'absences' | `wish${string}`> & {
  officers: string
  absences: string
}

declare module 'knex/types/tables' {
  interface Tables {
    joint_reviews: Knex.CompositeTableType<
      JointReviewRow,
      Omit<JointReviewRow, 'id' | 'round'>,
      Pick<JointReviewRow, 'round'>
    >
    joint_findings: Knex.CompositeTableType<FindingRow, NewFinding, Said | Office>
    joint_visits: Knex.CompositeTableType<
      VisitRow,
      NewVisit,
      Pick<VisitRow, 'wishedDay' | 'wishReason' | 'wishedAt'>
    >
  }
}

export async function findJointReview(db: Knex, caseId: string): Promise<JointReviewRow | undefined> {
  return db('joint_reviews').where({ caseId }).first()
}

export async function getJointReview(db: Knex, caseId: string): Promise<JointReviewRow> {
  const review = await findJointReview(db, caseId)
  if (!review)
    throw new Error(`case ${caseId} has no joint review: its diagram asks platform.open-joint first`)
  return review
}

/** All rounds, in the order in which the departments are printed. */
export async function listFindings(db: Knex, reviewId: string): Promise<FindingRow[]> {
  return db('joint_findings').where({ reviewId }).orderBy(['round', 'department', 'region'])
}

/** What each department said last; one that was asked again and is silent still says nothing. */
export const latestOf = (findings: readonly FindingRow[]): FindingRow[] => {
  const latest = new Map(findings.map((finding) => [`${finding.department}@${finding.region}`, finding]))
  return [...latest.values()]
}

/** How a round stands, in the words of the diagrams; `maintained`: after the meeting, which is held once. */
type Tally = Output<'platform.open-joint'>['findings']
export function tally(findings: readonly Pick<FindingRow, 'ownCaseId' | 'outcome' | 'round'>[]): Tally {
  const asked = findings.filter(({ ownCaseId }) => ownCaseId === null)
  if (asked.some(({ outcome }) => outcome === null)) return 'open'
  if (asked.some(({ outcome }) => outcome === 'disagree'))
    return asked.some(({ round }) => round > 1) ? 'maintained' : 'disagreed'
  return asked.some(({ outcome }) => outcome === 'unfit') ? 'failed' : 'agreed'
}

export const isAgainst = ({ outcome }: Pick<FindingRow, 'outcome'>) =>
  outcome === 'disagree' || outcome === 'unfit'

/** As the diagrams run over them: one task each. */
export const reviewersOf = (offices: readonly Office[]) =>
  offices.map((office) => ({ group: candidateGroup(office, 'handler') }))

/** Only these are asked again; answers the variables of the next round. */
export async function beginRound(
  trx: Knex.Transaction,
  { id, round }: JointReviewRow,
  offices: readonly Office[]
): Promise<{ reviewers: { group: string }[]; findings: 'open' }> {
  await trx('joint_reviews')
    .where({ id })
    .update({ round: round + 1 })
  await trx('joint_findings').insert(
    offices.map(({ department, region }) => ({ reviewId: id, round: round + 1, department, region }))
  )
  return { reviewers: reviewersOf(offices), findings: 'open' }
}

/** Newest first: the first one counts. */
export async function listVisits(db: Knex, reviewId: string): Promise<VisitRow[]> {
  return db('joint_visits').where({ reviewId }).orderBy('position', 'desc')
}
