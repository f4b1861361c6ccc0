import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listDepartments } from '../../../server/directory/schema.ts'
import {
  listItems,
  listPopularItems,
  listStages,
  readItem,
  type ItemSummary
} from '../../../server/items/schema.ts'
import { call } from '../../api.ts'

export interface GuideFilter {
  q?: string
  stage?: ItemSummary['stage']
  department?: string
}

const STABLE = { staleTime: 10 * 60_000 }

export function useItems(filter: GuideFilter) {
  return useQuery({
    queryKey: ['items', filter],
    queryFn: () => call(listItems, { querystring: filter }),
    placeholderData: keepPreviousData,
    ...STABLE
  })
}

/** Fewer are what somebody filed, and would hide what others look for. */
const POPULAR_FROM = 5

/** What is filed most; the number of cases changes slowly. Empty while there is too little to tell. */
export function usePopularItems() {
  return useQuery({
    queryKey: ['items', 'popular'],
    queryFn: () => call(listPopularItems, {}),
    select: (items) => (items.length < POPULAR_FROM ? [] : items),
    ...STABLE
  })
}

export function useItem(item: string, region: string | undefined) {
  return useQuery({
    queryKey: ['items', item, region],
    queryFn: () => call(readItem, { params: { item }, querystring: { region } }),
    placeholderData: keepPreviousData,
    ...STABLE
  })
}

export function useStages() {
  return useQuery({ queryKey: ['stages'], queryFn: () => call(listStages, {}), ...STABLE })
}

export function useDepartments() {
  return useQuery({ queryKey: ['departments'], queryFn: () => call(listDepartments, {}), ...STABLE })
}
