import { CorrectFactsDialog } from '../../../../components/corrected-facts/correct-facts-dialog.tsx'
import { useStageItems } from '../use-stage-items.ts'
import type { MoveDialogProps } from './move-dialogs.ts'

/** The lead corrects facts or adds an item; the applicant agrees. */
export function LeadCorrectsFacts({ number, dossier, onClose }: MoveDialogProps) {
  return <CorrectFactsDialog number={number} by="lead" items={useStageItems(dossier)} onClose={onClose} />
}
