import { useQueryClient } from '@tanstack/react-query'
import type { Person } from '../../../server/people/schema.ts'

/** Every act on an account answers with the person as it is now. */
export function useTakePerson() {
  const queryClient = useQueryClient()
  return (person: Person) => {
    queryClient.setQueryData(['people', person.id], person)
    void queryClient.invalidateQueries({ queryKey: ['people'] })
  }
}
