import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '../../../../components/toast.tsx'

/** Everything about the number may have changed by a move. */
const AFFECTED = ['inbox', 'shown-inbox', 'tasks', 'dossiers', 'moves', 'diagrams', 'projects']

/** Makes a move, says that it is made and closes its dialog; what was typed stays when it is refused. */
export function useMove(move: string, send: () => Promise<unknown>, onClose: () => void) {
  const { t } = useTranslation('moves')
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      toast(t(`made.${move}`))
      onClose()
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => AFFECTED.includes(String(name))
      })
    }
  })
}
