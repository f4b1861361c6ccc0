import type { ComponentType } from 'react'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import type { StepForm as Form } from '../../forms/rules.ts'
import { AppointVisit } from './appoint-visit.tsx'
import { HoldHearing } from './hold-hearing.tsx'
import { JointFinding } from './joint-finding.tsx'
import { MergeFindings } from './merge-findings.tsx'
import { NameInspectors } from './name-inspectors.tsx'
import { NotifyHearing } from './notify-hearing.tsx'
import { RecordProcedure } from './record-procedure.tsx'
import { SignInspection } from './sign-inspection.tsx'
import type { StepProps } from './step-frame.tsx'
import '../moves.css'

const STEPS: Record<Form, ComponentType<StepProps & { dossier: Dossier }>> = {
  'yimen:name-inspectors': NameInspectors,
  'yimen:record-procedure': RecordProcedure,
  'yimen:sign-inspection': SignInspection,
  'yimen:notify-hearing': NotifyHearing,
  'yimen:hold-hearing': HoldHearing,
  'yimen:appoint-visit': AppointVisit,
  'yimen:joint-finding': JointFinding,
  'yimen:merge-findings': MergeFindings
}

export const isStepForm = (form: string | null): form is Form => form !== null && form in STEPS

/** A step of what was set going beside the main line, by its form. */
export function StepForm({ form, ...props }: StepProps & { dossier: Dossier; form: Form }) {
  const Step = STEPS[form]
  return <Step {...props} key={props.task.taskId} />
}
