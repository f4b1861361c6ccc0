import { useLocation, useSearchParams } from 'react-router'
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

/** Back from a filing; a window has no page of the project. */
export function projectPath({ id, organisation }: ProjectSummary, user: User | null) {
  return isMemberOf(user, organisation.id) ? `/projects/${id}` : '/window/filings'
}

const RETURNS = 'back=check'

/** Steps of an item that is filed alone: its facts are those of the project's stages. */
export const STEPS_ALONE: readonly Step[] = ['papers', 'check']

/** The draft that the address names; without one it is the project's newest filing of a stage. */
export function useNamedDraft(): string | null {
  return useSearchParams()[0].get('of')
}

/** Addresses of the filing's steps. `changePath` leads to one answer from the check page, to which one returns after changing it. */
export function useFilingPaths(projectId: string) {
  const of = useNamedDraft()
  const pathOf = (step: Step, place: string | undefined, ...query: string[]) => {
    const asked = [...(of ? [`of=${of}`] : []), ...query].join('&')
    return `/projects/${projectId}/filing/${step}${asked && `?${asked}`}${place ? `#${place}` : ''}`
  }
  return {
    stepPath: (step: Step, field?: string) => pathOf(step, field),
    changePath: (step: Step, place: string) => pathOf(step, place, RETURNS)
  }
}

export function useReturns(): boolean {
  return useLocation().search.includes(RETURNS)
}
