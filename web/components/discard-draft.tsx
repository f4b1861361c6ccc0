import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { deleteDraft } from '../../server/applications/schema.ts'
import { call } from '../api.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ErrorMessage } from './error-message.tsx'
import { toast } from './toast.tsx'

interface Props {
  applicationId: string
  /** of its stage, or of the item that is filed alone */
  name: string
  /** where one is afterwards */
  to: string
}

/** Of one filing, while the project stays; a project that was never filed is thrown away as a whole: `DeleteDraft`. */
export function DiscardDraft({ applicationId, name, to }: Props) {
  const { t } = useTranslation('delete-draft')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(deleteDraft, { params: { applicationId } }),
    onSuccess: async () => {
      // Away from its page first, which would read again what is no longer there.
      setAsking(false)
      await navigate(to)
      queryClient.removeQueries({ queryKey: ['applications', applicationId] })
      toast(t('done', { name }))
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
    },
    onError: () => setAsking(false)
  })

  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={`${t('action')} ${name}`}
        onClick={() => setAsking(true)}
      >
        {t('action')}
      </button>
      {remove.isError && <ErrorMessage error={remove.error} />}
      {asking && (
        <ConfirmDialog
          title={t('ask', { name })}
          consequence={t('filingConsequence')}
          action={t('action')}
          busy={remove.isPending}
          onConfirm={() => !remove.isPending && remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
