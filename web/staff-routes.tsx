import type { ComponentType } from 'react'
import { Navigate, type RouteObject } from 'react-router'

const page = (path: string, load: () => Promise<ComponentType>) => ({
  path,
  lazy: async () => ({ Component: await load() })
})

/** Pages of officers, designers and administrators, below StaffLayout; each a chunk of its own. */
export const staffRoutes: RouteObject[] = [
  page('inbox', async () => (await import('./features/desk/inbox/inbox-page.tsx')).InboxPage),
  page('signing', async () => (await import('./features/signing/signing-page.tsx')).SigningPage),
  page(
    'circulations',
    async () => (await import('./features/desk/circulations/circulations-page.tsx')).CirculationsPage
  ),
  page('tasks/:taskId', async () => (await import('./features/desk/cases/task-page.tsx')).TaskPage),
  page('dossiers/:number', async () => (await import('./features/desk/cases/dossier-page.tsx')).DossierPage),
  page(
    'all-projects',
    async () => (await import('./features/all-projects/all-projects-page.tsx')).AllProjectsPage
  ),
  page('board', async () => (await import('./features/board/board-page.tsx')).BoardPage),
  page(
    'board/:number',
    async () => (await import('./features/board/project-board-page.tsx')).ProjectBoardPage
  ),
  {
    ...page('window', async () => (await import('./features/window/window-layout.tsx')).WindowLayout),
    children: [
      { index: true, element: <Navigate to="filings" replace /> },
      page('filings', async () => (await import('./features/window/filings-page.tsx')).FilingsPage),
      page('filings/new', async () => (await import('./features/window/new-filing-page.tsx')).NewFilingPage),
      page('papers', async () => (await import('./features/window/papers-page.tsx')).WindowPapersPage),
      page('deliveries', async () => (await import('./features/window/deliveries-page.tsx')).DeliveriesPage)
    ]
  },
  page(
    'questions',
    async () => (await import('./features/questions/office-questions-page.tsx')).OfficeQuestionsPage
  ),
  page('designer', async () => (await import('./features/designer/designer-page.tsx')).DesignerPage),
  page('designer/blocks', async () => (await import('./features/designer/blocks-page.tsx')).BlocksPage),
  page(
    'designer/:definitionId',
    async () => (await import('./features/designer/process-page.tsx')).ProcessPage
  ),
  page(
    'designer/decisions/:decisionKey',
    async () => (await import('./features/designer/decision-page.tsx')).DecisionPage
  ),
  page(
    'supervision',
    async () => (await import('./features/supervision/supervision-page.tsx')).SupervisionPage
  ),
  page('supervision/report', async () => (await import('./features/report/report-page.tsx')).ReportPage),
  {
    ...page('admin', async () => (await import('./features/admin/admin-layout.tsx')).AdminLayout),
    children: [
      { index: true, element: <Navigate to="people" replace /> },
      page('people', async () => (await import('./features/admin/people-page.tsx')).PeoplePage),
      page('people/:personId', async () => (await import('./features/admin/person-page.tsx')).PersonPage),
      page('org-units', async () => (await import('./features/admin/org-units-page.tsx')).OrgUnitsPage),
      page('regions', async () => (await import('./features/admin/regions-page.tsx')).RegionsPage),
      page('calendar', async () => (await import('./features/admin/calendar-page.tsx')).CalendarPage),
      page(
        'paper-templates',
        async () => (await import('./features/admin/paper-templates/templates-page.tsx')).TemplatesPage
      ),
      page(
        'paper-templates/:kind',
        async () => (await import('./features/admin/paper-templates/template-page.tsx')).TemplatePage
      ),
      page('imports', async () => (await import('./features/admin/imports-page.tsx')).ImportsPage),
      page(
        'worker-accounts',
        async () => (await import('./features/admin/worker-accounts-page.tsx')).WorkerAccountsPage
      ),
      page('materials', async () => (await import('./features/admin/materials-page.tsx')).MaterialsPage),
      page('incidents', async () => (await import('./features/admin/incidents-page.tsx')).IncidentsPage),
      page('log', async () => (await import('./features/admin/log-page.tsx')).LogPage)
    ]
  }
]
