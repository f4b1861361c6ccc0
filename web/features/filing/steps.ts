import { useLocation } from 'react-router'
import type { Application } from '../../../server/applications/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import type { Uploads } from '../../components/papers/use-uploads.ts'
import { isMemberOf, type User } from '../../session.tsx'
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

/** A window that filed for a walk-in prints the receipt. */
export function afterFilingPath({ id, organisation }: ProjectSummary, user: User | null) {
  return isMemberOf(user, organisation.id) ? `/projects/${id}?filed=1` : '/window/filings'
}

const RETURNS = 'back=check'

/** To one answer from the check page, to which one returns after changing it. */
export function changePath(projectId: string, step: Step, place: string) {
  return `/projects/${projectId}/filing/${step}?${RETURNS}#${place}`
}

export function useReturns(): boolean {
  return useLocation().search.includes(RETURNS)
}

export function stepPath(projectId: string, step: Step, field?: string) {
  return `/projects/${projectId}/filing/${step}${field ? `#${field}` : ''}`
}
