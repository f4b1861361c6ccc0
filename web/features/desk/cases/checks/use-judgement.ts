import type { Dossier, RecordedFinding } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import type { TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { draftKeyOf } from '../forms/draft.ts'
import { useMarks } from '../paper/use-marks.ts'
import { lastVerdicts } from './recorded-judgement.ts'
import { useVerdictStore, type Verdict } from './verdict-store.ts'

/** The forms that take verdicts and marks along (server/tasks/judgement.ts). */
const JUDGING: readonly (string | null)[] = ['yimen:review', 'yimen:record', 'yimen:review-opinion']

export const needsVerdict = ({ result }: RecordedFinding) => result === 'differs' || result === 'to-judge'

/** The verdicts at a task: of this person while it is open, as recorded otherwise. */
export function useJudgement(
  task: Pick<InboxRow, 'taskId' | 'businessKey' | 'form' | 'doneAt'> | null,
  dossier: Dossier
) {
  const { open: marks } = useMarks(dossier, task)
  const kept = useVerdictStore(task ? draftKeyOf(task) : '')
  const judging = task !== null && task.doneAt === null && JUDGING.includes(task.form)
  const recorded = lastVerdicts(dossier)
  const verdictOn = ({ id }: RecordedFinding): Verdict | null =>
    (judging && kept.verdicts[id]) || recorded[id] || null
  const findings = dossier.findings.filter(needsVerdict)

  /** Adds the verdicts and the marks to what is sent. */
  const withJudgement = (completion: TaskCompletion): TaskCompletion =>
    completion.form === 'yimen:review' ||
    completion.form === 'yimen:record' ||
    completion.form === 'yimen:review-opinion'
      ? {
          ...completion,
          verdicts: findings.flatMap((finding) => {
            const verdict = verdictOn(finding)
            return verdict ? [{ finding: finding.id, verdict }] : []
          }),
          marks: marks.map(({ id }) => id)
        }
      : completion

  return {
    judging,
    verdictOn,
    judge: kept.judge,
    forget: kept.forget,
    /** Findings without a word yet; none where nothing is judged. */
    open: judging ? findings.filter((finding) => !verdictOn(finding)) : [],
    withJudgement
  }
}
