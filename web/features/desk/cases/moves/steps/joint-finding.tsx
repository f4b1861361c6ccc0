import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import type { JointOutcome } from '../../../../../../server/joint-reviews/schema.ts'
import { FindingFields, NOTHING_FOUND, useFinding } from '../../joint/finding-fields.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

/** A department's word in a joint review: on the whole of a design, line by line on drawings and buildings. */
export function JointFinding({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { value, change, forget } = useKept(props.task.taskId, NOTHING_FOUND)
  const finding = useFinding(value, dossier)
  return (
    <StepFrame
      {...props}
      form="yimen:joint-finding"
      outcomes={finding.outcomes}
      outcome={finding.outcome}
      onOutcome={(one) => change({ outcome: one as JointOutcome })}
      problems={Object.values(finding.problems)}
      completion={finding.toBody}
      onSent={forget}
    >
      {(tried) => (
        <FindingFields finding={finding} value={value} dossier={dossier} tried={tried} onChange={change} />
      )}
    </StepFrame>
  )
}
