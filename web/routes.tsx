import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { Loading } from './components/loading.tsx'
import { NotFound, RouteError } from './components/not-found.tsx'
import { PublicLayout } from './layouts/public-layout.tsx'
import { SignedIn } from './layouts/signed-in.tsx'
import { staffRoutes } from './staff-routes.tsx'

/** A page is fetched when its address is first opened. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  const lazy = async () => ({ Component: await load() })
  return path === '/' ? { index: true, lazy } : { path, lazy }
}

const publicRoutes: RouteObject[] = [
  page('/', async () => (await import('./features/landing/landing-page.tsx')).LandingPage),
  page('guide/:item?', async () => (await import('./features/guide/guide-page.tsx')).GuidePage),
  page('verify', async () => (await import('./features/verify/verify-page.tsx')).VerifyPage),
  page('plan/answer', async () => (await import('./features/plan/answer-page.tsx')).AnswerPage),
  page('plan/:group?', async () => (await import('./features/plan/plan-page.tsx')).PlanPage),
  page('report', async () => (await import('./features/report/report-page.tsx')).ReportPage),
  page('sign-in', async () => (await import('./features/sign-in/sign-in-page.tsx')).SignInPage),
  page('register', async () => (await import('./features/registration/register-page.tsx')).RegisterPage),
  page(
    'invitation',
    async () => (await import('./features/registration/invitation-page.tsx')).InvitationPage
  ),
  page(
    'first-administrator',
    async () => (await import('./features/registration/first-administrator-page.tsx')).FirstAdministratorPage
  ),
  page(
    'password-reset',
    async () => (await import('./features/registration/reset-password-page.tsx')).ResetPasswordPage
  )
]

const applicantRoutes: RouteObject[] = [
  page('projects', async () => (await import('./features/projects/projects-page.tsx')).ProjectsPage),
  page('projects/new', async () => (await import('./features/projects/new-project-page.tsx')).NewProjectPage),
  page('projects/:projectId', async () => (await import('./features/projects/project-page.tsx')).ProjectPage),
  page(
    'projects/:projectId/filing/:step?',
    async () => (await import('./features/filing/filing-page.tsx')).FilingPage
  ),
  page(
    'projects/:projectId/parallel',
    async () => (await import('./features/projects/parallel/parallel-page.tsx')).ParallelPage
  ),
  page(
    'projects/:projectId/correction',
    async () => (await import('./features/corrections/correction-page.tsx')).CorrectionPage
  ),
  page(
    'organisations',
    async () => (await import('./features/organisations/organisations-page.tsx')).OrganisationsPage
  ),
  page(
    'notifications',
    async () => (await import('./features/notifications/notifications-page.tsx')).NotificationsPage
  ),
  page(
    'my-questions',
    async () => (await import('./features/questions/my-questions-page.tsx')).MyQuestionsPage
  ),
  page('account', async () => (await import('./features/account/account-page.tsx')).AccountPage)
]

export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: Loading,
    children: [
      {
        Component: PublicLayout,
        children: [
          ...publicRoutes,
          { Component: SignedIn, children: applicantRoutes },
          { path: '*', Component: NotFound }
        ]
      },
      {
        Component: SignedIn,
        children: [
          {
            lazy: async () => ({ Component: (await import('./layouts/staff-layout.tsx')).StaffLayout }),
            children: staffRoutes
          }
        ]
      }
    ]
  }
]
