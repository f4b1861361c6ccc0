import { useQuery } from '@tanstack/react-query'
import { listMoveOfficers } from '../../../../../../server/moves/schema.ts'
import { call } from '../../../../../api.ts'

/** Who may be named at the office of that number. */
export function useOfficers(number: string) {
  return useQuery({
    queryKey: ['moves', number, 'officers'],
    queryFn: () => call(listMoveOfficers, { params: { number } })
  })
}
