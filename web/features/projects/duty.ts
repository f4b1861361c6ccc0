import type { TFunction } from 'i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { correctionDay } from '../../components/correction-day.ts'

interface Duty {
  kind: 'correction' | 'draft' | 'next'
  to: string
  values: Record<string, string | number>
}

/** What the applicant has to do now; nothing when it is with the departments. */
export function duty(page: ProjectPage, t: TFunction): Duty | null {
  const { project, correction, next, stages } = page
  if (correction && !correction.answeredAt)
    return {
      kind: 'correction',
      to: `/projects/${project.id}/correction`,
      values: { count: correction.lines.length, day: correctionDay(t, correction) }
    }
  if (project.applicationState === 'draft')
    return { kind: 'draft', to: `/projects/${project.id}/filing`, values: {} }
  const offered = next && stages.find(({ stage }) => stage === next.stage)
  if (offered?.fileable)
    return { kind: 'next', to: '#next', values: { count: next?.checklist.items.length ?? 0 } }
  return null
}
