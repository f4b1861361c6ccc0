import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import { ErrorMessage } from '../components/error-message.tsx'
import { Loading } from '../components/loading.tsx'
import { sessionQuery } from '../session.tsx'

/** Pages below need a person; whoever is not signed in comes back here afterwards. */
export function SignedIn() {
  const session = useQuery(sessionQuery)
  const { pathname, search } = useLocation()

  if (session.isPending) return <Loading />
  if (session.isError && !session.data) return <ErrorMessage error={session.error} />
  if (!session.data?.user)
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return <Outlet />
}
