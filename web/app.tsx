import { Suspense } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ApiError } from './api.ts'
import { Loading } from './components/loading.tsx'
import { OfflineBar } from './components/offline-bar.tsx'
import { PasswordAsked } from './components/password-asked.tsx'
import { SessionExpired } from './components/session-expired.tsx'
import { useLive } from './live.ts'
import { routes } from './routes.tsx'
import { useUser } from './session.tsx'
import { Theme } from './theme.tsx'

const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network too: the error says so at once, and a submission never goes out later by itself.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      // Only what may pass by itself is tried again: a refusal stays one.
      retry: (count, error) =>
        count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502)
    }
  }
})
const router = createBrowserRouter(routes)

function Live() {
  useLive(useUser() !== null)
  return null
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Theme>
        <Suspense fallback={<Loading />}>
          <Live />
          <OfflineBar />
          <RouterProvider router={router} />
          <SessionExpired />
          <PasswordAsked />
        </Suspense>
      </Theme>
    </QueryClientProvider>
  )
}
