import { isGranted } from '../../cases/store.ts'
import { MoveOpen, NotGranted } from '../../errors.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { findOpenMove } from '../store.ts'
import { tellIntention } from './open-revocation.ts'
import { proposeRevocation, type RevocationDetail } from './schema.ts'

/** 撤销 of what was granted wrongly or got by fraud, 撤回 in the public interest (行政许可法 8, 69). */
export const revocation = defineMove({
  name: 'revocation',
  endpoint: proposeRevocation,
  of: ['case'],
  by: ['handler'],
  message: 'revocation.proposed',
  process: 'revocation',
  life: true,
  guard: assertRevocable,
  perform: async (context, { kind, text, legalBasis, document, days }) => {
    const detail: RevocationDetail = {
      kind,
      text: text.trim(),
      legalBasis: legalBasis.trim(),
      document: document.trim(),
      days
    }
    return {
      event: 'revocation-proposed',
      detail,
      after: () => tellIntention(context.trx, context, detail, context)
    }
  }
})

async function assertRevocable({ db, case: row, number }: MoveContext): Promise<void> {
  if (!row || !isGranted(row)) throw new NotGranted()
  if (await findOpenMove(db, number, 'revocation')) throw new MoveOpen('revocation')
}
