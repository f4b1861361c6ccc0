import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { listClocks } from '../clocks/read-clocks.ts'
import type { User } from '../policies.ts'
import type { Deliverable } from './schema.ts'
import { CASE_STATE } from '../cases/store.ts'
import { SERVED } from './served.ts'
import { officesOf, regionsOf } from './windows-of.ts'

const SHOWN = 100

interface Row extends Omit<Deliverable, 'clock' | 'delivered' | 'licence' | 'decidedOn'> {
  decidedAt: string | null
  licenceNumber: string | null
  fileId: string | null
  recipient: string | null
  idNumberMasked: string
  deliveredOn: string
  officer: string
  receiptId: string
  refusalId: string | null
  signatureFileId: string
}

/** Neither handed over nor fetched by the applicant. */
const UNSERVED = `deliveries.id is null and not exists (select from case_events e
  where e.case_id = cases.id and e.kind = 'refusal-downloaded')`

/** What a scanner reads from a paper is the address of its check page: its last part is the code. */
const wordOf = (q: string | undefined) => q?.trim().split('/').at(-1)?.split('?')[0]

/**
 * Granted or refused and not delivered, by a download either; or handed over at the person's windows. A refusal has no
 * clock: 行政许可法 44 sets its ten days for grants alone.
 */
export async function findDeliveries(
  db: Knex,
  user: User,
  { q, done = false }: { q?: string; done?: boolean },
  now: Date
): Promise<Deliverable[]> {
  const word = wordOf(q)
  const { rows } = (await db.raw(
    `select cases.number, item_versions.name_zh as item_zh, item_versions.name_en as item_en,
       projects.name_zh as project_name_zh, projects.code as project_code,
       organisations.name as organisation, organisations.credit_code,
       departments.name_zh as department_zh, departments.name_en as department_en, cases.decided_at,
       licences.number as licence_number, licences.file_id,
       deliveries.recipient, deliveries.id_number_masked, deliveries.delivered_on, people.name as officer,
       deliveries.receipt_id, deliveries.signature_file_id, refusals.id as refusal_id
     from cases
       join item_versions on item_versions.id = cases.item_version_id
       join projects on projects.id = cases.project_id
       join organisations on organisations.id = projects.organisation_id
       join departments on departments.code = cases.department
       left join licences on licences.case_id = cases.id
       left join clocks on clocks.owner_id = cases.id and clocks.kind = 'delivery' and clocks.stopped_on is null
       left join official_papers refusals on refusals.case_id = cases.id and refusals.kind = 'refusal'
         and refusals.revoked_at is null
       left join deliveries on deliveries.case_id = cases.id
       left join people on people.id = deliveries.officer_id
     where ${
       done
         ? `deliveries.department || '@' || deliveries.region = any(:offices)`
         : `(clocks.id is not null or cases.state = :refused and refusals.id is not null and ${UNSERVED})
             and ${SERVED}`
     }
       and (:word::text is null or cases.number ilike :word or licences.number ilike :word
         or licences.check_code ilike :word or organisations.credit_code ilike :word
         or organisations.name ilike :word or projects.name_zh ilike :word or projects.code ilike :word)
     order by ${done ? 'deliveries.entered_at desc' : 'clocks.due_on nulls last, cases.number'} limit ${SHOWN}`,
    {
      regions: regionsOf(user),
      refused: CASE_STATE.refused,
      offices: officesOf(user),
      word: word ? `%${word.replace(/[\\%_]/g, '\\$&')}%` : null
    }
  )) as { rows: Row[] }
  return Promise.all(rows.map((row) => describe(db, row, now)))
}

async function describe(db: Knex, row: Row, now: Date): Promise<Deliverable> {
  const clocks = await listClocks(db, row.number, legalToday(now))
  const clock = clocks.find(({ kind, stoppedOn }) => kind === 'delivery' && stoppedOn === null)
  const { number, itemZh, itemEn, projectNameZh, projectCode, organisation, creditCode } = row
  return {
    number,
    itemZh,
    itemEn,
    projectNameZh,
    projectCode,
    organisation,
    creditCode,
    departmentZh: row.departmentZh,
    departmentEn: row.departmentEn,
    decidedOn: row.decidedAt && legalToday(new Date(row.decidedAt)),
    licence: row.licenceNumber && row.fileId ? { number: row.licenceNumber, fileId: row.fileId } : null,
    refusalId: row.refusalId,
    clock: clock ?? null,
    delivered: row.recipient
      ? {
          recipient: row.recipient,
          idNumberMasked: row.idNumberMasked,
          on: row.deliveredOn,
          officer: row.officer,
          receiptId: row.receiptId,
          signatureFileId: row.signatureFileId
        }
      : null
  }
}
