import { WithdrawalDialog } from '../../../../components/withdrawal/withdrawal-dialog.tsx'
import type { MoveDialogProps } from './move-dialogs.ts'

/** At the window: for the person who came. */
export function WindowWithdrawal({ dossier, onClose }: MoveDialogProps) {
  return <WithdrawalDialog number={dossier.application.number!} tracks={dossier.tracks} onClose={onClose} />
}
