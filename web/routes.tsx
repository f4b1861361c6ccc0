import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { Loading } from './components/loading.tsx'
import { NotFound, RouteError } from './components/not-found.tsx'
import { PublicLayout } from './layouts/public-layout.tsx'
import { SignedIn } from './layouts/signed-in.tsx'
import { staffRoutes } from './staff-routes.tsx'

/** A page is fetched when its address is first opened. */
const page = (load: () => Promise<ComponentType>) => ({
  lazy: async () => ({ Component: await load() })
})

export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: Loading,
    children: [
      {
        Component: PublicLayout,
        children: [
          {
            index: true,
            ...page(async () => (await import('./features/landing/landing-page.tsx')).LandingPage)
          },
          {
            path: 'sign-in',
            ...page(async () => (await import('./features/sign-in/sign-in-page.tsx')).SignInPage)
          },
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
