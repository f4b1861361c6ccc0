import type { Knex } from 'knex'
import { ban } from '../../bans/store.ts'
import { CASE_STATE, type CaseRow, lockCasesOf, updateCase } from '../../cases/store.ts'
import { stopClock } from '../../clocks/store.ts'
import { notify } from '../../notifications/notify.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { ActContext } from '../../tasks/act.ts'
import { endMove } from '../store.ts'
import type { RevocationKind } from './schema.ts'

const EFFECTS: Record<Exclude<RevocationKind, 'public-interest'>, string> = {
  wrong: '该行政许可自始无效；你单位的合法权益因此受到损害的，依法给予赔偿。',
  fraud: '该行政许可自始无效；你单位基于该行政许可取得的利益不受保护。',
  'late-papers': '该行政许可自本决定作出之日起失效，由此造成的损失由你单位承担。',
  'broken-commitment': '该行政许可自本决定作出之日起失效，由此造成的损失由你单位承担。'
}
const COMPENSATION = '由此给你单位造成的财产损失，依法给予补偿。'

interface TakenBack {
  kind: RevocationKind
  text: string
  legalBasis: string
}

/**
 * 15 撤销 or 14 撤回 of the case and of what is handled in it: the paper, the licence that the check page no longer calls
 * valid, whoever was told, and the ban that follows a fraud. Clocks and other procedures of the permit end with it.
 */
export async function takeBackPermit(
  { trx, application, case: row, today, now }: ActContext,
  { kind, text, legalBasis }: TakenBack
): Promise<{ number: string; banUntil: string | null }> {
  const recalled = kind === 'public-interest'
  const cases = (await lockCasesOf(trx, row!.applicationId)).filter(
    ({ id, hostedBy }) => id === row!.id || hostedBy === row!.id
  )
  const decision = await decisionOf(trx, row!)
  for (const one of cases) await end(trx, one, { recalled, text, today, now })
  const banUntil = kind === 'fraud' ? await ban(trx, row!, 'fraud', today) : null
  if (banUntil) for (const one of cases) if (one.id !== row!.id) await ban(trx, one, 'fraud', today)

  const about = { application, case: row, today }
  const paper = recalled
    ? await writePaper(trx, 'recall', about, { decision, text, legalBasis, compensation: COMPENSATION })
    : await writePaper(trx, 'revocation', about, {
        decision,
        text,
        legalBasis,
        effects: EFFECTS[kind],
        banUntil
      })
  await servePaper(trx, paper, { now, told: true })
  await notify(trx, {
    application,
    kind: recalled ? 'recalled' : 'revoked',
    businessKey: row!.number,
    content: { text, legalBasis, banUntil, paper: paper.number }
  })
  return { number: paper.number, banUntil }
}

/** What is taken back: the written decision, or the document where the item ends with one alone. */
async function decisionOf(trx: Knex.Transaction, row: CaseRow) {
  const grant = await trx('official_papers').where({ businessKey: row.number, kind: 'grant' }).first()
  if (grant) return { title: grant.title, number: grant.number, issuedOn: grant.issuedOn }
  const licence = await trx('licences').where({ caseId: row.id }).first()
  if (licence) return { title: '办理结果', number: licence.number, issuedOn: licence.issuedOn }
  return { title: '准予决定', number: row.number, issuedOn: row.decidedAt!.slice(0, 10) }
}

async function end(
  trx: Knex.Transaction,
  row: CaseRow,
  { recalled, text, today, now }: { recalled: boolean; text: string; today: string; now: Date }
): Promise<void> {
  await updateCase(trx, row.id, { state: recalled ? CASE_STATE.recalled : CASE_STATE.revoked })
  const revoked = { revokedAt: now.toISOString(), revokedReason: text }
  await trx('licences').where({ caseId: row.id }).update(revoked)
  await trx('official_papers').where({ businessKey: row.number, kind: 'grant' }).update(revoked)
  await stopClock(trx, { ownerKind: 'case', ownerId: row.id, on: today })
  for (const move of await trx('case_moves').where({ number: row.number, state: 'open' }))
    await endMove(trx, move, { on: today, outcome: recalled ? 'recalled' : 'revoked' })
}
