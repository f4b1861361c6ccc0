import { lazy, type ComponentType } from 'react'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'

export interface MoveDialogProps {
  /** Of what it is made: of a pair the opinion's or the item's. */
  number: string
  dossier: Dossier
  /** The open task from which it was chosen; null on the page of a number. */
  task: InboxRow | null
  /** It was made, and not only closed. */
  onMade?: () => void
  onClose: () => void
}

/** One dialog a move, by the move's name (server/moves/moves.ts); each loads when it is chosen. */
export const moveDialogs: Record<string, ComponentType<MoveDialogProps>> = {
  withdrawal: lazy(async () => ({ default: (await import('./withdrawal-dialog.tsx')).WindowWithdrawal })),
  'correction-after-acceptance': lazy(async () => ({
    default: (await import('./correction-dialog.tsx')).CorrectionDialog
  })),
  'special-procedure': lazy(async () => ({
    default: (await import('./special-procedure-dialog.tsx')).SpecialProcedureDialog
  })),
  hearing: lazy(async () => ({ default: (await import('./hearing-dialog.tsx')).HearingDialog })),
  countersign: lazy(async () => ({ default: (await import('./countersign-dialog.tsx')).PlainDialog })),
  'countersign-before': lazy(async () => ({
    default: (await import('./countersign-dialog.tsx')).BeforeDialog
  })),
  'countersign-after': lazy(async () => ({
    default: (await import('./countersign-dialog.tsx')).AfterDialog
  })),
  transfer: lazy(async () => ({ default: (await import('../sharing/transfer-dialog.tsx')).TransferDialog })),
  circulate: lazy(async () => ({
    default: (await import('../sharing/circulate-dialog.tsx')).CirculateDialog
  })),
  urge: lazy(async () => ({ default: (await import('../sharing/urge-case.tsx')).UrgeCase })),
  'facts-corrected': lazy(async () => ({ default: (await import('./facts-dialog.tsx')).LeadCorrectsFacts })),
  'item-missing': lazy(async () => ({
    default: (await import('./item-missing-dialog.tsx')).ItemMissingDialog
  })),
  'not-mine': lazy(async () => ({ default: (await import('./not-mine-dialog.tsx')).NotMineDialog })),
  revocation: lazy(async () => ({ default: (await import('./revocation-dialog.tsx')).RevocationDialog })),
  extension: lazy(async () => ({ default: (await import('./extension-dialog.tsx')).ExtensionDialog }))
}
