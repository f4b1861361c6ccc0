import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { addDays } from '../calendar/iso-date.ts'
import { CASE_STATE, isGranted, isTakenBack, listCasesOf } from '../cases/store.ts'
import { listLateOf } from '../promises/late-papers.ts'
import type { ProjectPage } from './schema.ts'

/** What the applicant still owes after filing: promised papers, statements, things to put right. */
export async function listOwedPapers(
  db: Knex,
  applications: ApplicationRow[],
  today: string
): Promise<ProjectPage['owed']> {
  const owed: ProjectPage['owed'] = []
  for (const { id, state } of applications) {
    if (state === 'draft' || state === 'rejected' || state === 'withdrawn') continue
    const late = await listLateOf(db, id)
    if (late.length === 0) continue
    const cases = await listCasesOf(db, id)
    for (const { material, nameZh, dueOn, neededBy } of late) {
      const waits = cases.some(
        (row) =>
          neededBy.includes(row.item) &&
          !isTakenBack(row) &&
          ![CASE_STATE.refused, CASE_STATE.withdrawn, CASE_STATE.impossible].includes(row.state as 13)
      )
      const { nameEn } = (await db('materials').where({ code: material }).first('nameEn'))!
      if (waits) owed.push({ applicationId: id, material, nameZh, nameEn, dueOn, overdue: dueOn < today })
    }
  }
  return owed
}

/** Steps of procedures after the decision that wait for the applicant, with what it is told. */
export async function listApplicantSteps(db: Knex, projectId: string): Promise<ProjectPage['steps']> {
  const { rows } = await db.raw(
    `select distinct on (e.task_id) e.task_id, d.form, cases.number, v.name_zh, v.name_en, cases.id as case_id
     from inbox_entries e
     join task_definitions d on d.process_definition_id = e.process_definition_id and d.task_key = e.task_key
     join cases on cases.number = e.business_key
     join item_versions v on v.id = cases.item_version_id
     where cases.project_id = ? and e.done_at is null and e.owner like 'organisation:%'
       and d.form in ('yimen:make-statement', 'yimen:report-rectified')`,
    [projectId]
  )
  const steps: ProjectPage['steps'] = []
  for (const { taskId, form, number, nameZh, nameEn, caseId } of rows) {
    const name = form === 'yimen:make-statement' ? 'revocation' : 'commitment'
    const move = await db('case_moves').where({ number, move: name, state: 'open' }).first()
    const kind = name === 'revocation' ? 'statement' : 'after-check'
    const clock = await db('clocks').where({ ownerId: caseId, kind }).whereNull('stoppedOn').first('dueOn')
    const { text, rectify, legalBasis } = move?.detail ?? {}
    const said = name === 'revocation' ? text : rectify
    steps.push({
      taskId,
      form,
      number,
      nameZh,
      nameEn,
      text: typeof said === 'string' ? said : '',
      legalBasis: typeof legalBasis === 'string' ? legalBasis : null,
      dueOn: clock?.dueOn ?? null
    })
  }
  return steps
}

export type Validity = Pick<
  ProjectPage['results'][number],
  'caseNumber' | 'validUntil' | 'revoked' | 'tolerance' | 'renewal'
>

/** By the licence's number: how long it holds, whether it was taken back, and until when its renewal may be asked. */
export async function listValidity(
  db: Knex,
  projectId: string,
  today: string
): Promise<Map<string, Validity>> {
  const rows = await db('licences')
    .join('cases', 'cases.id', 'licences.case_id')
    .join('item_versions', 'item_versions.id', 'cases.item_version_id')
    .where({ 'cases.project_id': projectId })
    .select<
      {
        licence: string
        number: string
        state: number
        validUntil: string | null
        revokedAt: string | null
        validity: { askDays: number } | null
      }[]
    >(
      'licences.number as licence',
      'cases.number',
      'cases.state',
      'licences.validUntil',
      'licences.revokedAt',
      'item_versions.validity'
    )
  const open = await db('case_moves')
    .whereIn(
      'number',
      rows.map(({ number }) => number)
    )
    .where({ move: 'renewal', state: 'open' })
    .pluck('number')
  return new Map(
    rows.map(({ licence, number, state, validUntil, revokedAt, validity }) => {
      const last = validUntil && validity ? addDays(validUntil, -validity.askDays) : null
      return [
        licence,
        {
          caseNumber: number,
          validUntil,
          revoked: revokedAt === null ? null : state === CASE_STATE.recalled ? 'recalled' : 'revoked',
          tolerance: state === CASE_STATE.grantedOnTolerance,
          renewal:
            last && isGranted({ state })
              ? { askUntil: last, open: open.includes(number), late: today > last }
              : null
        }
      ]
    })
  )
}
