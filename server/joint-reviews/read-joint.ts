import type { Knex } from 'knex'
import { CASE_STATE, isEnded, isGranted, type CaseRow } from '../cases/store.ts'
import { loadOfficeNames } from '../directory/office-names.ts'
import type { ApplicantVisit, JointReview, JointVisit } from './schema.ts'
import { findJointReview, listFindings, listVisits, type FindingRow, type VisitRow } from './store.ts'

type Names = Awaited<ReturnType<typeof loadOfficeNames>>

/** Null: the case is no joint one, or nobody was asked yet. */
export async function readJoint(db: Knex, caseId: string): Promise<JointReview | null> {
  const review = await findJointReview(db, caseId)
  if (!review) return null
  const findings = await listFindings(db, review.id)
  const visits = await listVisits(db, review.id)
  const names = await loadOfficeNames(db)
  const people = await db('people')
    .whereIn(
      'id',
      findings.flatMap(({ personId }) => personId ?? [])
    )
    .select('id', 'name')
  const own = await listOwn(db, findings)
  const departments = findings
    .filter(({ round }) => round === 1)
    .map(({ department, region, ownCaseId }) => ({
      department,
      region,
      ...names({ department, region }),
      ownItem: own.get(ownCaseId ?? '') ?? null,
      findings: findings
        .filter((one) => one.department === department && one.region === region && !one.ownCaseId)
        .map(({ round, outcome, text, legalBasis, lines, conditions, personId, foundOn }) => ({
          round,
          outcome,
          text,
          legalBasis,
          lines,
          conditions,
          person: people.find(({ id }) => id === personId)?.name ?? null,
          foundOn
        }))
    }))
  return {
    kind: review.kind,
    round: review.round,
    departments,
    visits: visits.map((visit) => describeVisit(visit, names))
  }
}

/** Appointed visits of a project whose findings are not all said, as the applicant sees them. */
export async function listVisitsToCome(db: Knex, projectId: string): Promise<ApplicantVisit[]> {
  const { rows } = await db.raw(
    `select distinct on (cases.id) visit.*, cases.number, item.name_zh, item.name_en, cases.state as case_state,
       exists (select from joint_findings f where f.review_id = review.id and f.outcome is not null) as begun
     from joint_visits visit
       join joint_reviews review on review.id = visit.review_id
       join cases on cases.id = review.case_id
       join item_versions item on item.id = cases.item_version_id
     where cases.project_id = ? order by cases.id, visit.position desc`,
    [projectId]
  )
  const names = await loadOfficeNames(db)
  return (rows as (VisitRow & Row)[])
    .filter(({ caseState }) => !isEnded({ state: caseState }))
    .map(({ number, nameZh, nameEn, begun, ...visit }) => ({
      number,
      nameZh,
      nameEn,
      changeable: !begun && !visit.wishedAt,
      begun,
      ...describeVisit(visit, names)
    }))
}

interface Row {
  number: string
  nameZh: string
  nameEn: string
  caseState: number
  begun: boolean
}

function describeVisit(
  { day, time, place, text, officers, absences, wishedDay, wishReason }: VisitRow,
  names: Names
): JointVisit {
  return {
    day,
    time,
    place,
    text,
    officers: officers.map(({ name, department, region }) => {
      const { nameZh, nameEn } = names({ department, region })
      return { name, departmentZh: nameZh, departmentEn: nameEn }
    }),
    absences: absences.map(({ reason, ...office }) => {
      const { nameZh, nameEn } = names(office)
      return { departmentZh: nameZh, departmentEn: nameEn, reason }
    }),
    wish: wishedDay && wishReason ? { day: wishedDay, reason: wishReason } : null
  }
}

async function listOwn(db: Knex, findings: readonly FindingRow[]) {
  const rows = (await db('cases')
    .join('item_versions', 'item_versions.id', 'cases.item_version_id')
    .whereIn(
      'cases.id',
      findings.flatMap(({ ownCaseId }) => ownCaseId ?? [])
    )
    .select(
      'cases.id',
      'cases.number',
      'cases.state',
      'item_versions.name_zh',
      'item_versions.name_en'
    )) as (Pick<CaseRow, 'id' | 'number' | 'state'> & { nameZh: string; nameEn: string })[]
  return new Map(
    rows.map(({ id, number, nameZh, nameEn, state }) => [
      id,
      { number, nameZh, nameEn, result: resultOf({ state }) }
    ])
  )
}

function resultOf(row: Pick<CaseRow, 'state'>): 'open' | 'granted' | 'refused' | 'ended' {
  if (isGranted(row)) return 'granted'
  if (row.state === CASE_STATE.refused) return 'refused'
  return isEnded(row) ? 'ended' : 'open'
}
