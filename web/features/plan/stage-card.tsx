import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DatedStage } from '../../../server/plans/schema.ts'
import { CountedDays } from '../../components/counted-days.tsx'
import { ItemLanes } from '../../components/item-lanes.tsx'
import { formatDay } from '../../dates.ts'
import { StagePapers } from './stage-papers.tsx'

/** One stage: its items on one scale, its papers, its days and how they are counted. */
export function StageCard({ stage, all }: { stage: DatedStage; all: DatedStage[] }) {
  const { t } = useTranslation(['plan', 'metro'])
  const id = `stage-${stage.stage}`
  return (
    <section className="card plan__stage" aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>{t(`metro:stageNames.${stage.stage}`)}</h2>
        <span>
          {t('common:days.workingDays', { count: stage.days })}
          <span className="soft">
            {' '}
            · {t('fromTo', { from: formatDay(stage.startsOn), to: formatDay(stage.dueOn) })}
            {stage.provisional && ` ${t('common:days.provisional')}`}
          </span>
        </span>
      </div>
      <ItemLanes
        items={stage.items}
        days={stage.days}
        dueOf={({ dueOn }) => t('dueBy', { day: formatDay(dueOn) })}
      />
      <StagePapers slots={stage.slots} all={all} />
      <p className="plan__guide small">
        <Link to={`/guide?stage=${stage.stage}`}>{t('papers.guide')}</Link>
      </p>
      <details className="plan__why">
        <summary>{t('whyThisDay', { day: formatDay(stage.dueOn) })}</summary>
        <p className="soft small">
          {t('whyRule', {
            from: formatDay(stage.startsOn),
            limit: t('common:days.workingDays', { count: stage.days })
          })}
          {stage.provisional && ` ${t('common:days.provisionalWhy')}`}
        </p>
        <CountedDays days={stage.calendar} />
      </details>
    </section>
  )
}
