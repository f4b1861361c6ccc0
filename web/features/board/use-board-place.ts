import { useSearchParams } from 'react-router'
import { BOARD_FILTERS, type BoardFilter } from '../../../server/board/schema.ts'

export interface BoardPlace {
  stage: string
  q: string
  filter: BoardFilter | undefined
  /** the project whose row is open */
  open: string | null
  limit: number
}

const FIRST_ROWS = 60

/** Stage, search, filter and open row stand in the address: it can be sent to a colleague and survives a reload. */
export function useBoardPlace() {
  const [search, setSearch] = useSearchParams()
  const place: BoardPlace = {
    stage: search.get('stage') ?? 'S1',
    q: search.get('q') ?? '',
    filter: BOARD_FILTERS.find((filter) => filter === search.get('filter')),
    open: search.get('open'),
    limit: Number(search.get('rows')) || FIRST_ROWS
  }
  const go = (change: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(change))
          if (value) next.set(name, value)
          else next.delete(name)
        return next
      },
      { replace: true }
    )
  return { place, go }
}
