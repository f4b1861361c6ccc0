import { useQuery } from '@tanstack/react-query'
import { listMyQuestions } from '../../../server/questions/schema.ts'
import { call } from '../../api.ts'
import { isStaff, useUser } from '../../session.tsx'

/** One's own questions, of one project or item when it is named; asked for by applicants alone. */
export function useMyQuestions(filter: { projectId?: string; item?: string } = {}) {
  const user = useUser()
  return useQuery({
    queryKey: ['questions', 'mine', filter],
    queryFn: () => call(listMyQuestions, { querystring: filter }),
    enabled: user !== null && !isStaff(user)
  })
}
