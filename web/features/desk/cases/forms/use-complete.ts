import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { completePair, completeTask, type TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { call } from '../../../../api.ts'
import { useOverdueReason } from './overdue-reason.tsx'

/** Everything about the stage may have changed by it. */
const AFFECTED = ['inbox', 'dossiers', 'diagrams', 'projects', 'marks']

export function useComplete(taskId: string) {
  const overdue = useOverdueReason()
  return useCompletion((body: TaskCompletion) =>
    call(completeTask, { params: { taskId }, body: { ...body, ...overdue?.reason } })
  )
}

/** An opinion and its item in one submit. */
export function useCompletePair(taskId: string) {
  const overdue = useOverdueReason()
  return useCompletion(({ completion, companion }: Static<typeof completePair.schema.body>) => {
    const body = {
      completion: { ...completion, ...overdue?.reason },
      companion: { ...companion, completion: { ...companion.completion, ...overdue?.reason } }
    }
    return call(completePair, { params: { taskId }, body })
  })
}

function useCompletion<Body>(send: (body: Body) => Promise<unknown>) {
  const queryClient = useQueryClient()
  const overdue = useOverdueReason()
  return useMutation({
    mutationFn: async (body: Body) => {
      overdue?.check()
      return send(body)
    },
    onError: (error) => overdue?.refused(error),
    onSuccess: () => {
      overdue?.sent()
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => AFFECTED.includes(String(name))
      })
    }
  })
}
