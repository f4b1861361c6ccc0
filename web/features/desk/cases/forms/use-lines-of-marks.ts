import { useEffect } from 'react'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { useMarks } from '../paper/use-marks.ts'
import type { Draft } from './draft.ts'

/**
 * At 受理 each mark on a paper becomes a line of the list of corrections, with its sentence to begin with; a mark that
 * was removed takes its line along. Whoever marks before an answer is chosen means to ask for a correction.
 */
export function useLinesOfMarks(
  task: InboxRow,
  dossier: Dossier,
  draft: Draft,
  change: (part: Partial<Draft>) => void
) {
  const { open, loaded } = useMarks(dossier, task)
  const accepting = task.form === 'yimen:accept' && loaded
  const marks = accepting ? open.filter(({ mine }) => mine) : []
  const fresh = marks.filter(({ id }) => !draft.lines.some(({ mark }) => mark === id))
  const gone = draft.lines.filter(({ mark }) => accepting && mark && !open.some(({ id }) => id === mark))

  useEffect(() => {
    if (fresh.length === 0 && gone.length === 0) return
    const lines = [
      ...draft.lines.filter((line) => !gone.includes(line)),
      ...fresh.map(({ id, fileId, text }) => ({
        material:
          dossier.slots.find(({ papers }) => papers.some(({ file }) => file.id === fileId))?.material ?? '',
        what: text,
        mark: id
      }))
    ]
    change({ lines, ...(fresh.length > 0 && draft.outcome === '' && { outcome: 'correct' }) })
  })
}
