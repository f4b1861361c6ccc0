import { useMutation, useQueryClient } from '@tanstack/react-query'
import { completeTask, type TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { call } from '../../../../api.ts'

/** Everything about the stage may have changed by it. */
const AFFECTED = ['inbox', 'dossiers', 'diagrams', 'projects', 'marks']

export function useComplete(taskId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: TaskCompletion) => call(completeTask, { params: { taskId }, body }),
    onSuccess: () =>
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => AFFECTED.includes(String(name))
      })
  })
}
