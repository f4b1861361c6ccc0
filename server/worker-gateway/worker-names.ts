/**
 * To the engine a worker is called `<account>/<its own id>`, to the worker by its own id alone. So a lock says
 * whose it is, over restarts and over several servers; no account can complete another's task; and two
 * departments that keep the stock client's default id (the same literal for everyone) do not cancel each
 * other's polls.
 */
export const toEngine = (username: string, workerId: string) => `${username}/${workerId}`

export const isOwn = (username: string, workerId: string | null | undefined) =>
  workerId?.startsWith(`${username}/`) ?? false

export function toWorker(username: string, workerId: string | null | undefined): string | null {
  if (!workerId) return null
  // Who else holds a lock is nobody's business.
  return isOwn(username, workerId) ? workerId.slice(username.length + 1) : 'another-worker'
}
