import type { Knex } from 'knex'
import { findLatePapers } from '../applications/missing-papers.ts'
import type { FiledApplication } from '../applications/store.ts'
import { recordEvent } from '../case-events/store.ts'
import type { CaseRow } from '../cases/store.ts'
import { writePaper } from '../official-papers/write-paper.ts'
import { listPromises, type PromiseRow } from './store.ts'

const CONSEQUENCES =
  '承诺不实或者未按要求整改的，依法撤销据此作出的决定，承担相应的法律责任，并记入信用记录。'

/** What was signed goes with the filing as numbered papers; what the filing no longer needs is dropped. */
export async function filePromises(
  trx: Knex.Transaction,
  application: FiledApplication,
  { cases, today }: { cases: CaseRow[]; today: string }
): Promise<void> {
  const { tolerance, commitments } = await listPromises(trx, application.id)
  const about = { application, today }
  if (tolerance) {
    const late = await findLatePapers(trx, application)
    const lines = late.map(({ material, promisedUntil }) => ({ material, dueOn: promisedUntil! }))
    if (lines.length === 0) await trx('application_promises').where({ id: tolerance.id }).delete()
    else {
      await trx('application_promises')
        .where({ id: tolerance.id })
        .update({ lines: JSON.stringify(lines) })
      const paper = await writePaper(trx, 'tolerance-promise', about, {
        ...(await signatureOf(trx, tolerance)),
        missing: late.map(({ nameZh, promisedUntil }) => ({ material: nameZh, dueOn: promisedUntil! }))
      })
      await tell(trx, application, null, { kind: 'tolerance-promised', paper: paper.number, lines })
    }
  }
  for (const commitment of commitments) {
    const row = cases.find(({ item }) => item === commitment.item)
    if (!row) {
      await trx('application_promises').where({ id: commitment.id }).delete()
      continue
    }
    const paper = await writePaper(
      trx,
      'commitment',
      { ...about, case: row },
      {
        ...(await signatureOf(trx, commitment)),
        conditions: commitment.lines,
        consequences: CONSEQUENCES,
        // The days of the check count from the decision.
        checkBy: null
      }
    )
    await tell(trx, application, row, { kind: 'committed', paper: paper.number })
  }

  async function tell(
    db: Knex.Transaction,
    { projectId, id, number }: FiledApplication,
    row: CaseRow | null,
    { kind, ...detail }: { kind: 'tolerance-promised' | 'committed' } & Record<string, unknown>
  ): Promise<void> {
    const signer = (row ? commitments.find(({ item }) => item === row.item) : tolerance)!
    await recordEvent(db, {
      projectId,
      applicationId: id,
      caseId: row?.id ?? null,
      businessKey: row?.number ?? number,
      kind,
      personId: signer.personId,
      happenedOn: today,
      detail
    })
  }
}

async function signatureOf(trx: Knex.Transaction, promise: PromiseRow) {
  const { promisedBy, promisedOn, signatureFileId } = promise
  const file = signatureFileId && (await trx('files').where({ id: signatureFileId }).first('sha256'))
  return { promisedBy, promisedOn, signature: file ? file.sha256 : null }
}
