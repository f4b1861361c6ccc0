import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { completePair, completeTask, type TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { call } from '../../../../api.ts'

/** Everything about the stage may have changed by it. */
const AFFECTED = ['inbox', 'dossiers', 'diagrams', 'projects', 'marks']

export function useComplete(taskId: string) {
  return useCompletion((body: TaskCompletion) => call(completeTask, { params: { taskId }, body }))
}

/** An opinion and its item in one submit. */
export function useCompletePair(taskId: string) {
  return useCompletion((body: Static<typeof completePair.schema.body>) =>
    call(completePair, { params: { taskId }, body })
  )
}

function useCompletion<Body>(send: (body: Body) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => AFFECTED.includes(String(name))
      })
  })
}
