import { useSearchParams } from 'react-router'
import { INBOX_VIEWS } from '../../../../server/inbox/schema.ts'
import { SIGNALS } from '../../../../server/clocks/schema.ts'
import type { InboxFilter } from './use-inbox.ts'

/** View, search, filters, order and chosen task stand in the address: it can be sent to a colleague and survives a reload. */
export function useDeskPlace() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view')
  const filter: InboxFilter = {
    view: INBOX_VIEWS.find((view) => view === asked) ?? 'todo',
    q: search.get('q') || undefined,
    stage: search.get('stage') || undefined,
    item: search.get('item') || undefined,
    signal: SIGNALS.find((signal) => signal === search.get('signal')),
    sort: search.get('sort') === 'arrived' ? 'arrived' : 'due'
  }

  const addressOf = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    if (!next.has('view')) next.set('view', filter.view)
    for (const [name, value] of Object.entries(change))
      if (value) next.set(name, value)
      else next.delete(name)
    return `?${next}`
  }
  const go = (change: Record<string, string | null>) => setSearch(addressOf(change), { replace: true })

  return { filter, taskId: search.get('task'), addressOf, go }
}
