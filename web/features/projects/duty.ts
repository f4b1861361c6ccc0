import type { TFunction } from 'i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { formatDay } from '../../dates.ts'
import { correctionPath } from '../../components/correction-path.ts'
import { wantsAnswer } from './wants-answer.ts'
import { correctionDay } from '../../components/correction-day.ts'

interface Duty {
  kind:
    | 'correction'
    | 'case-correction'
    | 'rectification'
    | 'hearing'
    | 'statement'
    | 'rectify'
    | 'facts'
    | 'draft'
    | 'owed'
    | 'next'
  to: string
  values: Record<string, string | number>
}

/** What the applicant has to do now; nothing when it is with the departments. */
export function duty(page: ProjectPage, t: TFunction): Duty | null {
  const { project, correction, caseCorrections, procedures, steps, owed, next, stages } = page
  if (correction && !correction.answeredAt)
    return {
      kind: 'correction',
      to: `/projects/${project.id}/correction`,
      values: { count: correction.lines.length, day: correctionDay(t, correction) }
    }
  const [ofCase] = caseCorrections
  if (ofCase)
    return {
      kind: ofCase.move === 'rectification' ? 'rectification' : 'case-correction',
      to: correctionPath(project.id, ofCase),
      values: { count: ofCase.lines.length, day: correctionDay(t, ofCase) }
    }
  const hearing = procedures.find(wantsAnswer)
  if (hearing)
    return {
      kind: 'hearing',
      to: `#hearing-${hearing.number}`,
      values: { day: hearing.dueOn ? formatDay(hearing.dueOn) : '' }
    }
  const [step] = steps
  if (step)
    return {
      kind: step.form === 'yimen:make-statement' ? 'statement' : 'rectify',
      to: `#step-${step.taskId}`,
      values: {}
    }
  if (page.factsToAgree) return { kind: 'facts', to: '#agree-facts', values: {} }
  if (page.drafts.some(({ item }) => item === null))
    return { kind: 'draft', to: `/projects/${project.id}/filing`, values: {} }
  const [first] = owed.map(({ dueOn }) => dueOn).toSorted()
  if (first) return { kind: 'owed', to: '#owed', values: { count: owed.length, day: formatDay(first) } }
  const offered = next && stages.find(({ stage }) => stage === next.stage)
  if (offered?.fileable)
    return { kind: 'next', to: '#next', values: { count: next?.checklist.items.length ?? 0 } }
  return null
}
