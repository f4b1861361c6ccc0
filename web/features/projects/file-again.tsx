import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { openStage, type StageView } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { draftPath } from '../../components/drafts/draft-path.ts'
import { ErrorMessage } from '../../components/error-message.tsx'

/** After a refusal, a rejection or a withdrawal the same stage is filed anew. */
export function FileAgain({ projectId, stage }: { projectId: string; stage: StageView }) {
  const { t } = useTranslation('projects')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const open = useMutation({
    mutationFn: () => call(openStage, { params: { projectId, stage: stage.stage }, querystring: {} }),
    onSuccess: async ({ id, item }) => {
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      await navigate(draftPath({ projectId, applicationId: id, item }))
    }
  })

  return (
    <section className="card card__body" aria-labelledby="again">
      <h2 id="again">{t('again.title')}</h2>
      <p className="lead">{t('again.text')}</p>
      {open.isError && <ErrorMessage error={open.error} />}
      <p className="again__act">
        <Button size="large" loading={open.isPending} onClick={() => open.mutate()}>
          {t('again.act')}
        </Button>
      </p>
    </section>
  )
}
