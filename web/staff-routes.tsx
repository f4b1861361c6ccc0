import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() })
})

/** Pages of officers, designers and administrators, below StaffLayout; each a chunk of its own. */
export const staffRoutes: RouteObject[] = [
  page('inbox', async () => (await import('./features/inbox/inbox-page.tsx')).InboxPage),
  page('tasks/:taskId', async () => (await import('./features/cases/task-page.tsx')).TaskPage),
  page('dossiers/:number', async () => (await import('./features/cases/dossier-page.tsx')).DossierPage),
  page('designer', async () => (await import('./features/designer/designer-page.tsx')).DesignerPage),
  page(
    'designer/:definitionId',
    async () => (await import('./features/designer/process-page.tsx')).ProcessPage
  ),
  page(
    'designer/decisions/:decisionKey',
    async () => (await import('./features/designer/decision-page.tsx')).DecisionPage
  )
]
