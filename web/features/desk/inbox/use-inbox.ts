import { useEffect } from 'react'
import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  keepPreviousData,
  type InfiniteData
} from '@tanstack/react-query'
import type { Static } from 'typebox'
import { countInbox, listInbox, type InboxRow } from '../../../../server/inbox/schema.ts'
import { call } from '../../../api.ts'
import { countNewRows } from './new-rows.ts'

export type InboxFilter = Omit<Static<typeof listInbox.schema.querystring>, 'cursor' | 'limit'>
type Page = Static<(typeof listInbox)['schema']['response'][200]>

const PAGE_ROWS = 50
// The list on the screen is not under `inbox`, so that live data (web/live.ts) never moves what one is about to click.
const SHOWN = 'shown-inbox'

const fetchPage = (filter: InboxFilter, cursor?: string) =>
  call(listInbox, { querystring: { ...filter, cursor, limit: PAGE_ROWS } })

const namesOf = (row: InboxRow): [string, InboxRow][] => [
  [row.taskId, row],
  ...(row.companion ? [[row.companion.taskId, row] as [string, InboxRow]] : [])
]
const uniqueByTask = (rows: InboxRow[]) => [...new Map(rows.map((row) => [row.taskId, row])).values()]

/** The list stands still; what has arrived meanwhile is counted in `newRows` and shown when asked for. */
export function useInbox(filter: InboxFilter) {
  const queryClient = useQueryClient()
  const firstPageKey = ['inbox', 'first-page', filter]

  const shown = useInfiniteQuery({
    queryKey: [SHOWN, filter],
    queryFn: async ({ pageParam }) => {
      const page = await fetchPage(filter, pageParam)
      if (pageParam === undefined) queryClient.setQueryData(firstPageKey, page)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: Infinity,
    refetchOnMount: 'always'
  })
  const fresh = useQuery({
    queryKey: firstPageKey,
    queryFn: () => fetchPage(filter),
    enabled: shown.isSuccess && !shown.isFetching,
    staleTime: 60_000
  })

  const loaded = shown.data?.pages.flatMap((page) => page.rows) ?? []
  // A half that stood alone and whose other half has come is the pair's row now, in its place.
  const freshRows = new Map(fresh.data?.rows.flatMap(namesOf))
  const rows = uniqueByTask(loaded.map((row) => freshRows.get(row.taskId) ?? row))
  const complete = !shown.hasNextPage
  const newRows = countNewRows(fresh.data?.rows ?? [], rows, complete)
  // Who else finished a row can only be told when both lists are whole.
  const gone = new Set(
    complete && fresh.data?.nextCursor === null && !shown.isFetching
      ? rows.filter((row) => !freshRows.has(row.taskId)).map((row) => row.taskId)
      : []
  )

  const { refetch } = shown
  const nothingToMove = shown.isSuccess && loaded.length === 0 && newRows > 0
  useEffect(() => {
    if (nothingToMove) void refetch()
  }, [nothingToMove, refetch])

  return { ...shown, rows, newRows, gone, showNew: () => void refetch() }
}

/** Of what the search and the filters leave. */
export function useInboxCounts({ q, stage, item, signal }: InboxFilter) {
  const narrowing = { q, stage, item, signal }
  return useQuery({
    queryKey: ['inbox', 'counts', narrowing],
    queryFn: () => call(countInbox, { querystring: narrowing }),
    placeholderData: keepPreviousData
  })
}

/** Keeps the lists on the screen right after one's own acts, without waiting for the server to tell. */
export function useShownRows() {
  const queryClient = useQueryClient()
  const change = (edit: (rows: InboxRow[]) => InboxRow[]) => {
    const editPage = (page: Page) => ({ ...page, rows: edit(page.rows) })
    queryClient.setQueriesData<InfiniteData<Page>>(
      { queryKey: [SHOWN] },
      (data) => data && { ...data, pages: data.pages.map(editPage) }
    )
    queryClient.setQueriesData<Page>({ queryKey: ['inbox', 'first-page'] }, (page) => page && editPage(page))
  }
  return {
    replaceRow: (row: InboxRow) =>
      change((rows) => rows.map((one) => (one.taskId === row.taskId ? row : one))),
    removeRow: (taskId: string) => change((rows) => rows.filter((one) => one.taskId !== taskId))
  }
}
