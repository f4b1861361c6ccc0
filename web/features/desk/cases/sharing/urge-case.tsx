import { UrgeDialog } from '../../../../components/urging/urge-dialog.tsx'
import type { MoveDialogProps } from '../moves/move-dialogs.ts'

/** 催办 from the case itself. */
export function UrgeCase({ number, dossier, onClose }: MoveDialogProps) {
  const { track, nameZh, nameEn, project } = dossier
  const clock = dossier.explanation?.clock
  return (
    <UrgeDialog
      project={project.nameZh}
      entry={{ number, nameZh, nameEn, daysLeft: clock?.daysLeft ?? null, signal: clock?.signal ?? null }}
      column={track ? { nameZh: track.departmentZh, nameEn: track.departmentEn } : undefined}
      onClose={onClose}
    />
  )
}
