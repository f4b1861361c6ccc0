import type { Dossier, RecordedAct } from '../../../../../server/dossiers/schema.ts'
import type { MarkPlace } from '../../../../../server/paper-marks/schema.ts'
import type { Verdict, Verdicts } from './verdict-store.ts'

export interface RecordedVerdict {
  finding: number
  title: string
  result: string
  verdict: Verdict
}
export interface RecordedMark extends MarkPlace {
  id: string
  number: number
  fileId: string
  text: string
  result: 'differs' | 'to-judge'
}

/** What an act took along beside its words (server/tasks/judgement.ts). */
export function judgementOf(act: Pick<RecordedAct, 'detail'>): {
  verdicts: RecordedVerdict[]
  marks: RecordedMark[]
} {
  const { verdicts, marks } = act.detail as { verdicts?: RecordedVerdict[]; marks?: RecordedMark[] }
  return { verdicts: verdicts ?? [], marks: marks ?? [] }
}

/**
 * The last word of a handler on each finding: the head reads it, a second round begins from it. A finding is of one
 * number alone, so that the acts of both halves of a pair may be read together.
 */
export function lastVerdicts({ acts }: Dossier): Verdicts {
  return Object.fromEntries(
    acts.flatMap((act) => judgementOf(act).verdicts).map(({ finding, verdict }) => [String(finding), verdict])
  )
}
