import { useQuery } from '@tanstack/react-query'
import { listRegions } from '../../server/directory/schema.ts'
import { call } from '../api.ts'
import { useName } from './data-name.ts'

/** The regions, which stay as they are while a page is open, and what they are called; a code that is unknown stays. */
export function useRegions() {
  const named = useName()
  const { data: regions = [] } = useQuery({
    queryKey: ['regions'],
    queryFn: () => call(listRegions, {}),
    staleTime: Infinity
  })
  const options = regions.map(({ code, nameZh, nameEn }) => ({ value: code, text: named(nameZh, nameEn) }))
  const regionName = (code: string) => options.find(({ value }) => value === code)?.text ?? code
  return { options, regionName }
}
