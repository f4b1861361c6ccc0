import { Suspense } from 'react'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { moveDialogs } from '../moves/move-dialogs.ts'

interface Props {
  task: InboxRow
  dossier: Dossier
  onMade: () => void
  onClose: () => void
}

const Order = moveDialogs['special-procedure']!

/** 需特别程序 as the answer of an opinion: which one, how many days and why. Stands beside the form, not in it. */
export function ProcedureOrder({ task, ...props }: Props) {
  return (
    <Suspense fallback={null}>
      <Order number={task.businessKey} task={task} {...props} />
    </Suspense>
  )
}
