import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import {
  addPaperMark,
  changePaperMark,
  listPaperMarks,
  type PaperMark,
  removePaperMark
} from '../../../../../server/paper-marks/schema.ts'
import { call } from '../../../../api.ts'
import type { Marking } from '../../../../components/viewer/marks.ts'

type Task = Pick<InboxRow, 'taskId' | 'form' | 'doneAt'>

const KIND_OF: Partial<Record<string, Marking['kind']>> = {
  'yimen:accept': 'correction',
  'yimen:review': 'finding',
  'yimen:record': 'finding',
  'yimen:review-opinion': 'finding'
}

const NONE: PaperMark[] = []

/** The marks on the papers of an application, and how one writes them at a task. */
export function useMarks(dossier: Dossier, task: Task | null) {
  const queryClient = useQueryClient()
  const applicationId = dossier.application.id
  const queryKey = ['marks', applicationId]
  const list = useQuery({ queryKey, queryFn: () => call(listPaperMarks, { params: { applicationId } }) })
  const changed = <T>(answer: T) => queryClient.invalidateQueries({ queryKey }).then(() => answer)
  const marks = list.data ?? NONE
  const kind = task && task.doneAt === null ? KIND_OF[task.form ?? ''] : undefined

  const marking: Marking | null =
    task && kind
      ? {
          kind,
          add: (fileId, place, words) =>
            call(addPaperMark, {
              params: { taskId: task.taskId },
              body: { fileId, ...placeOf(place), ...words }
            }).then(changed),
          change: (markId, { text, result }) =>
            call(changePaperMark, { params: { markId }, body: { text, result } }).then(changed),
          remove: (markId) => call(removePaperMark, { params: { markId } }).then(changed)
        }
      : null

  const own = marks.filter(({ businessKey }) => businessKey === dossier.number)
  return {
    marks,
    loaded: list.isSuccess,
    /** Of this number: what its findings or its list of corrections say. */
    own,
    /** Go with the next act. */
    open: own.filter(({ actId, kind: of }) => actId === null && of === kind),
    marking
  }
}

const placeOf = ({ page, x, y, width, height }: Parameters<Marking['add']>[1]) => ({
  page,
  x,
  y,
  width,
  height
})
