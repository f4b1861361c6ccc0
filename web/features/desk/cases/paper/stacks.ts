import type { Paper, Slot } from '../../../../../server/applications/schema.ts'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'

/** A version is a round: what was filed, and what answered the correction; several files of one round are its parts. */
export interface Version {
  paper: Paper
  version: number
  /** 1, 2, … where its round has several files; null where it is alone. */
  part: number | null
}
/** One paper of the filing, whatever its versions. */
export interface Stack {
  slot: Slot
  versions: Version[]
}

/** What one steps through with [ and ]: every slot with papers, and those that wait for one. */
export function stacksOf(dossier: Dossier): Stack[] {
  return dossier.slots
    .filter(({ papers, status }) => papers.length > 0 || status === 'awaited')
    .map((slot) => ({ slot, versions: versionsOf(slot) }))
}

function versionsOf({ papers }: Slot): Version[] {
  return papers.map((paper) => {
    const ofRound = papers.filter(({ round }) => round === paper.round)
    return {
      paper,
      version: paper.round,
      part: ofRound.length > 1 ? ofRound.indexOf(paper) + 1 : null
    }
  })
}

/** What the version is compared with: the same part of another round, else another file of the paper. */
export function counterpartOf({ versions }: Stack, shown: Version): Version | null {
  const others = versions.filter((one) => one !== shown)
  const earlier = others.filter(({ version }) => version !== shown.version)
  return earlier.find(({ part }) => part === shown.part) ?? earlier[0] ?? others[0] ?? null
}
