import { useEffect } from 'react'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { Draft } from './draft.ts'

export interface MarkedLine {
  material: string
  what: string
  /** Code of the department that found it missing. */
  department: string
}

/** What the departments found missing, as lines of the one notice. */
export const markedLinesOf = ({ paperChecks }: Dossier): MarkedLine[] =>
  paperChecks.flatMap(({ department, answer }) =>
    (answer?.lines ?? []).map(({ material, what }) => ({ material: material ?? '', what, department }))
  )

const keyOf = ({ department, material, what }: MarkedLine) => [department, material, what].join('|')

/**
 * While a correction is being written, what departments find missing joins its lines at the end, once: what the lead
 * changed or removed stays so.
 */
export function useMarkedLines(
  dossier: Dossier,
  draft: Draft,
  asking: boolean,
  change: (part: Partial<Draft>) => void
): void {
  const fresh = asking ? markedLinesOf(dossier).filter((line) => !draft.taken.includes(keyOf(line))) : []
  useEffect(() => {
    if (fresh.length)
      change({ lines: [...draft.lines, ...fresh], taken: [...draft.taken, ...fresh.map(keyOf)] })
  })
}
