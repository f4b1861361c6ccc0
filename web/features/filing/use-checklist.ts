import { useQuery } from '@tanstack/react-query'
import { readChecklist } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'

/** What the draft's facts ask for and promise; read again after each save. */
export function useChecklist(applicationId: string) {
  return useQuery({
    queryKey: ['applications', applicationId, 'checklist'],
    queryFn: () => call(readChecklist, { params: { applicationId } })
  })
}
