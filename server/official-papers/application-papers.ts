import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { listCasesOf } from '../cases/store.ts'
import { commonFacts, nameItems, officeName, officeOfGroup, remediesIn } from './common-facts.ts'
import { issuePaper } from './issue-paper.ts'
import type { Snapshots } from './snapshots.ts'
import type { OfficialPaperRow, PaperContent } from './store.ts'

/** What a paper says beside the facts that every paper has. */
type Own<K extends keyof Snapshots> = Omit<Snapshots[K], keyof Awaited<ReturnType<typeof commonFacts>>>

/** 受理通知书, of silence too: then it says 视为受理, and since when. */
export async function writeAcceptance(
  trx: Knex.Transaction,
  application: ApplicationRow,
  own: Omit<Own<'acceptance'>, 'items'>,
  issuedOn: string
): Promise<OfficialPaperRow> {
  const cases = (await listCasesOf(trx, application.id)).filter(({ hostedBy }) => hostedBy === null)
  const facts = await factsOf(trx, application)
  const snapshot = { ...facts, ...own, items: await nameItems(trx, cases) }
  return issue(trx, application, { kind: 'acceptance', snapshot }, issuedOn)
}

/** 一次性补正告知书. Lines name their material by its code. */
export async function writeCorrection(
  trx: Knex.Transaction,
  application: ApplicationRow,
  own: Own<'correction'>,
  issuedOn: string
): Promise<OfficialPaperRow> {
  const named = await trx('materials').select('code', 'nameZh')
  const nameOf = (code: string | null) => named.find((material) => material.code === code)?.nameZh ?? null
  const lines = own.lines.map(({ material, what }) => ({ material: nameOf(material), what }))
  const snapshot = { ...(await factsOf(trx, application)), ...own, lines }
  return issue(trx, application, { kind: 'correction', snapshot }, issuedOn)
}

/** 不受理 or 不予受理通知书. `competent` is a department's code. */
export async function writeRejection(
  trx: Knex.Transaction,
  application: ApplicationRow,
  own: Omit<Own<'rejection'>, 'remedies'>,
  issuedOn: string
): Promise<OfficialPaperRow> {
  const office = officeOfGroup(application.leadGroup!)
  const known = own.competent && (await trx('departments').where({ code: own.competent }).first('code'))
  const competent = known
    ? await officeName(trx, { department: known.code, region: office.region })
    : own.competent
  const remedies = await remediesIn(trx, office)
  const snapshot = { ...(await factsOf(trx, application)), ...own, competent, remedies }
  return issue(trx, application, { kind: 'rejection', snapshot }, issuedOn)
}

const factsOf = (trx: Knex.Transaction, application: ApplicationRow) =>
  commonFacts(trx, application, officeOfGroup(application.leadGroup!))

const issue = (
  trx: Knex.Transaction,
  { id, number, leadGroup }: ApplicationRow,
  content: PaperContent,
  issuedOn: string
) =>
  issuePaper(trx, content, {
    applicationId: id,
    businessKey: number!,
    office: officeOfGroup(leadGroup!),
    issuedOn
  })
