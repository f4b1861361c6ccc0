import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  chooseLocale,
  readSession,
  signIn,
  signOut,
  type CurrentUser,
  type SignedIn
} from '../server/sessions/schema.ts'
import type { Static } from 'typebox'
import { call, callLast, keepCsrfToken } from './api.ts'
import { hasChosenLocale, switchLocale, type Locale } from './i18n.ts'

export type User = Static<typeof CurrentUser>

/** The account's language, unless another was chosen in this browser. */
async function followLocale(user: User | null) {
  if (user?.locale && !hasChosenLocale()) await switchLocale(user.locale)
}

export const sessionQuery = {
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async () => {
    const session = await call(readSession, {})
    keepCsrfToken(session.csrfToken)
    await followLocale(session.user)
    return session
  }
}

/** Null while nobody is signed in. */
export function useUser(): User | null {
  return useQuery(sessionQuery).data?.user ?? null
}

/** Where a person's day begins: officers at the inbox or the window, designers at the diagrams, applicants at their projects. */
export function homeOf(user: User): string {
  const roles = user.roles.map(({ role }) => role)
  if (roles.some((role) => role === 'handler' || role === 'head' || role === 'lead')) return '/inbox'
  if (roles.includes('window')) return '/window'
  if (roles.includes('designer')) return '/designer'
  if (roles.includes('administrator')) return '/admin'
  if (roles.includes('supervisor')) return '/supervision'
  return '/projects'
}

/** Members see their projects; a window that files for a walk-in has its own list. */
export const isMemberOf = (user: User | null, organisationId: string) =>
  user?.organisations.some(({ id }) => id === organisationId) ?? false

export function isStaff(user: User): boolean {
  return user.roles.some(({ role }) => role !== 'applicant')
}

/** Takes over the reply of every endpoint that signs in: session, registration, one-time links. */
export function useTakeOverSession() {
  const queryClient = useQueryClient()
  return async (session: Static<typeof SignedIn>) => {
    keepCsrfToken(session.csrfToken)
    await followLocale(session.user)
    queryClient.setQueryData(sessionQuery.queryKey, session)
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }
}

export function useSignIn() {
  const takeOver = useTakeOverSession()
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => call(signIn, { body }),
    onSuccess: takeOver
  })
}

/** Nothing of this person stays in the page's memory, nor comes back from the browser's with the back button. */
function beginAnew(path: string) {
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  location.assign(path)
}

/** Signs in as another person on top of the present one. */
export function useBeAnother() {
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => callLast(signIn, { body }),
    onSuccess: ({ user }) => beginAnew(homeOf(user))
  })
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => callLast(signOut, {}),
    onSuccess: () => beginAnew('/')
  })
}

export function useSwitchLocale() {
  const user = useUser()
  return async (locale: Locale) => {
    await switchLocale(locale)
    if (user) await call(chooseLocale, { body: { locale } })
  }
}
