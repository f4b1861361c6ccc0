import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { openStage, type StageView } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { draftPath } from '../../components/drafts/draft-path.ts'
import { ErrorMessage } from '../../components/error-message.tsx'

/** 提前审查: the next stage before the last one ends, asked for here; what blocks it is named. */
export function EarlyStage({ projectId, stages }: { projectId: string; stages: StageView[] }) {
  const { t } = useTranslation(['projects', 'metro'])
  const named = useName()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const stage = stages.find(({ early, fileable }) => early && fileable)
  const open = useMutation({
    mutationFn: (code: string) =>
      call(openStage, { params: { projectId, stage: code }, querystring: { early: true } }),
    onSuccess: ({ id, item }) => navigate(draftPath({ projectId, applicationId: id, item })),
    // What blocks it may have changed since the page was read.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['projects'] })
  })
  if (!stage?.early) return null
  const { blockedBy } = stage.early
  const items = blockedBy.map((one) => named(one.nameZh, one.nameEn)).join(t('metro:and'))

  return (
    <section className="card card__body" aria-labelledby="early">
      <h2 id="early">
        {t(blockedBy.length > 0 ? 'early.titleBlocked' : 'early.title', {
          stage: t(`metro:stageNames.${stage.stage}`)
        })}
      </h2>
      <p className="lead">{blockedBy.length > 0 ? t('early.blocked', { items }) : t('early.text')}</p>
      {open.isError && <ErrorMessage error={open.error} />}
      {blockedBy.length === 0 && (
        <p className="again__act">
          <Button size="large" loading={open.isPending} onClick={() => open.mutate(stage.stage)}>
            {t('early.act')}
          </Button>
        </p>
      )}
    </section>
  )
}
