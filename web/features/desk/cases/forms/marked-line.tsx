import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { Pin } from '../../../../components/viewer/pin.tsx'
import { MarkSource } from '../paper/mark-source.tsx'
import { useMarks } from '../paper/use-marks.ts'

/** The pin that a line of the correction came from, and the way to it. */
export function MarkedLine({ dossier, mark: id }: { dossier: Dossier; mark: string | undefined }) {
  const { marks } = useMarks(dossier, null)
  const mark = marks.find((one) => one.id === id)
  if (!mark) return null
  return (
    <p className="edit-lines__mark">
      <Pin number={mark.number} result={mark.result} /> <MarkSource dossier={dossier} mark={mark} />
    </p>
  )
}
