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
export function judgementOf(act: RecordedAct): { verdicts: RecordedVerdict[]; marks: RecordedMark[] } {
  const { verdicts, marks } = act.detail as { verdicts?: RecordedVerdict[]; marks?: RecordedMark[] }
  return { verdicts: verdicts ?? [], marks: marks ?? [] }
}

/** The last word of a handler on this number: the head reads it, a second round begins from it. */
export function lastVerdicts({ acts, number }: Dossier): Verdicts {
  const act = acts.filter((one) => one.businessKey === number && 'verdicts' in one.detail).at(-1)
  return Object.fromEntries(
    (act ? judgementOf(act).verdicts : []).map(({ finding, verdict }) => [String(finding), verdict])
  )
}
