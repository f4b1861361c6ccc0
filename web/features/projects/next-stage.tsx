import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Checklist } from '../../../server/applications/schema.ts'
import { openStage, type StageView } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { draftPath } from '../../components/drafts/draft-path.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { ItemLanes } from '../../components/item-lanes.tsx'

interface Props {
  projectId: string
  stage: string
  checklist: Checklist
  stages: StageView[]
}

/** What comes after this stage: items, days and papers, before anyone has to ask. */
export function NextStage({ projectId, stage, checklist, stages }: Props) {
  const { t } = useTranslation(['projects', 'metro'])
  const named = useName()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const view = stages.find((one) => one.stage === stage)
  const open = useMutation({
    mutationFn: () => call(openStage, { params: { projectId, stage }, querystring: {} }),
    onSuccess: async ({ id, item }) => {
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      await navigate(draftPath({ projectId, applicationId: id, item }))
    }
  })
  const papers = checklist.slots.filter(({ status }) => status === 'missing' || status === 'late')
  const there = checklist.slots.filter((slot) => !papers.includes(slot))
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)

  return (
    <section className="card next" id="next" aria-labelledby="next-title">
      <div className="card__head">
        <h2 id="next-title">{t('next.title', { stage: t(`metro:stageNames.${stage}`) })}</h2>
        <span className="small soft">
          {t('next.days', {
            count: checklist.days,
            items: t('next.items', { count: checklist.items.length })
          })}
        </span>
      </div>
      <ItemLanes items={checklist.items} days={checklist.days} />
      {papers.length > 0 && (
        <div className="next__papers">
          <h3>{t('next.prepare', { count: papers.length })}</h3>
          <ul>
            {papers.map((slot) => (
              <li key={slot.material}>{nameOf(slot)}</li>
            ))}
          </ul>
        </div>
      )}
      {there.length > 0 && (
        <p className="next__there soft">
          {t('next.there', { papers: there.map(nameOf).join(t('metro:and')) })}
        </p>
      )}
      <div className="next__act">
        {view?.fileable ? (
          <Button type="primary" size="large" loading={open.isPending} onClick={() => open.mutate()}>
            {t('next.open')}
          </Button>
        ) : (
          <p className="soft">{t('next.notYet')}</p>
        )}
        {open.isError && <ErrorMessage error={open.error} />}
      </div>
    </section>
  )
}
