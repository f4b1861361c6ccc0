import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { deleteProject, type ProjectSummary } from '../../server/projects/schema.ts'
import { call } from '../api.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ErrorMessage } from './error-message.tsx'
import { toast } from './toast.tsx'

/** Nothing for a project that was ever filed: it stays. */
export function DeleteDraft({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation('delete-draft')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const named = { name: project.nameZh }
  const remove = useMutation({
    mutationFn: () => call(deleteProject, { params: { projectId: project.id } }),
    onSuccess: async () => {
      // Away from its page first, which would read again what is no longer there.
      await navigate('/projects')
      queryClient.removeQueries({ queryKey: ['projects', project.id] })
      toast(t('done', named))
      await queryClient.invalidateQueries({ queryKey: ['projects', 'list'] })
    },
    onError: () => setAsking(false)
  })
  if (project.state !== 'draft') return null

  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={`${t('action')} ${project.nameZh}`}
        onClick={() => setAsking(true)}
      >
        {t('action')}
      </button>
      {remove.isError && <ErrorMessage error={remove.error} />}
      {asking && (
        <ConfirmDialog
          title={t('ask', named)}
          consequence={t('consequence')}
          action={t('action')}
          busy={remove.isPending}
          onConfirm={() => !remove.isPending && remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
