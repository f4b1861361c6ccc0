import { useQuery } from '@tanstack/react-query'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { listItems } from '../../../../server/items/schema.ts'
import { call } from '../../../api.ts'
import { useName } from '../../../components/data-name.ts'

/** Items of the dossier's stage that it does not have. */
export function useStageItems({ application, tracks }: Dossier): { value: string; text: string }[] {
  const named = useName()
  const items = useQuery({
    queryKey: ['items', 'stage', application.stage],
    queryFn: () => call(listItems, { querystring: { stage: application.stage as never } }),
    staleTime: Infinity
  })
  return (items.data ?? [])
    .filter(({ item }) => !tracks.some((track) => track.item === item))
    .map(({ item, nameZh, nameEn }) => ({ value: item, text: named(nameZh, nameEn) }))
}
