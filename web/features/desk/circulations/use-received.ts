import { useInfiniteQuery } from '@tanstack/react-query'
import { listReceived } from '../../../../server/circulations/schema.ts'
import { call } from '../../../api.ts'

/** 传阅 to me or my office, unread first. */
export function useReceived() {
  return useInfiniteQuery({
    queryKey: ['circulations'],
    queryFn: ({ pageParam }) => call(listReceived, { querystring: { page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.more ? pages.length + 1 : undefined)
  })
}
