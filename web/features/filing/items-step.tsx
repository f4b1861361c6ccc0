import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { ErrorMessage } from '../../components/error-message.tsx'
import { ItemLanes } from '../../components/item-lanes.tsx'
import { Loading } from '../../components/loading.tsx'
import { useFactWords } from '../../components/facts/use-fact-words.ts'
import { FactsFirst } from './facts-first.tsx'
import { StepActions } from './step-actions.tsx'
import { type StepProps, useFilingPaths } from './steps.ts'
import { useChecklist } from './use-checklist.ts'

/** What the project needs and how long it takes, before anything is uploaded. */
export function ItemsStep({ project, application, draft }: StepProps) {
  const { t } = useTranslation('filing')
  const { stepPath } = useFilingPaths(project.id)
  const navigate = useNavigate()
  const words = useFactWords()
  const checklist = useChecklist(application.id)

  if (checklist.isPending) return <Loading />
  if (checklist.isError) return <ErrorMessage error={checklist.error} />
  const { items, days, unknown, slots } = checklist.data

  if (items.length === 0) return <FactsFirst projectId={project.id} />
  return (
    <div className="filing__main">
      <p className="lead">{t('items.lead', { count: items.length })}</p>
      <section className="card">
        <div className="card__head">
          <h2>{t('items.together', { count: days })}</h2>
          <span className="soft small">{t('items.papers', { count: slots.length })}</span>
        </div>
        <ItemLanes items={items} days={days} />
        <p className="card__foot">
          <Link to={stepPath('facts')}>{t('items.wrong')}</Link>
        </p>
      </section>
      {unknown.length > 0 && (
        <section className="card unknown">
          <h3>{t('items.unknownTitle')}</h3>
          <p>{t('items.unknown', { facts: unknown.map(words.label).join(t('and')) })}</p>
        </section>
      )}
      <StepActions draft={draft}>
        <Button size="large" onClick={() => void navigate(stepPath('facts'))}>
          {t('previous')}
        </Button>
        <Button type="primary" size="large" onClick={() => void navigate(stepPath('papers'))}>
          {t('next', { step: t('papers.name') })}
        </Button>
      </StepActions>
    </div>
  )
}
