import { useQuery } from '@tanstack/react-query'
import { listSamplePeople } from '../../../server/sample-city/schema.ts'
import { call } from '../../api.ts'

/** Empty while it is read, and where sample data is off. */
export function useSamplePeople() {
  const people = useQuery({ queryKey: ['sample-people'], queryFn: () => call(listSamplePeople, {}) })
  return people.data?.people ?? []
}
