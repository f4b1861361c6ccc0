import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { ShownPaper } from '../../../components/paper-viewer.tsx'

/** All papers in the order of their slots. */
export function papersOf(dossier: Dossier): ShownPaper[] {
  return dossier.slots.flatMap((slot) => slot.papers.map(({ file }) => file))
}

export function firstPaperOf(dossier: Dossier): ShownPaper | null {
  return papersOf(dossier)[0] ?? null
}
