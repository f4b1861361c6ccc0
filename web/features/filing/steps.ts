import type { Application } from '../../../server/applications/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import type { Uploads } from '../../components/papers/use-uploads.ts'
import type { Draft } from './use-draft.ts'

export const STEPS = ['facts', 'items', 'papers', 'check'] as const
export type Step = (typeof STEPS)[number]

export function isStep(text: string | undefined): text is Step {
  return (STEPS as readonly (string | undefined)[]).includes(text)
}

export interface StepProps {
  project: ProjectSummary
  application: Application
  draft: Draft
  uploads: Uploads
}

export function stepPath(projectId: string, step: Step, field?: string) {
  return `/projects/${projectId}/filing/${step}${field ? `#${field}` : ''}`
}
