import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectPage, StageView } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { runningStages } from '../../components/metro/running-stages.ts'
import { isDone } from '../../components/metro/tracks.ts'
import { SignalChip } from '../../components/signal-chip.tsx'
import { formatDayAndWeekday } from '../../dates.ts'
import { duty } from './duty.ts'

/** The stage that a visitor asks about: the first one that moves, else the last that did. */
export function currentStage(stages: StageView[]): StageView | undefined {
  const [running] = runningStages(stages)
  if (running) return running
  return stages.findLast(({ state }) => state !== 'ahead' && state !== 'offered')
}

/** The three answers: 现在到哪了 · 什么时候 · 要您做什么. On a phone the last comes first. */
export function Answers({ page }: { page: ProjectPage }) {
  const { t } = useTranslation(['projects', 'metro'])
  const named = useName()
  const stage = currentStage(page.stages)
  const name = stage ? named(stage.nameZh, stage.nameEn) : ''
  const running = stage?.state === 'in-review' || stage?.state === 'accepted'
  const beside = runningStages(page.stages).filter((one) => one !== stage)
  const mine = duty(page, t)
  const dueOn = stage?.endedOn ?? stage?.dueOn ?? page.project.dueOn

  return (
    <dl className="card answers-strip">
      <div>
        <dt>{t('where')}</dt>
        <dd className="answers-strip__big">
          {stage && running && stage.usedDays !== null
            ? t('stageDay', { stage: name, count: stage.usedDays })
            : stage
              ? t('stageState', { stage: name, state: t(`metro:states.${stage.state}`) })
              : t('notStarted')}
        </dd>
        <dd className="answers-strip__more">
          {stage && running
            ? t('together', { count: stage.tracks.length, done: stage.tracks.filter(isDone).length })
            : stage &&
              t(`stateText.${page.project.state === 'finished' ? 'finished' : stage.state}`, {
                defaultValue: ''
              })}
        </dd>
        {beside.map((one) => (
          <dd key={one.stage} className="answers-strip__more">
            {t('beside', { stage: named(one.nameZh, one.nameEn), state: t(`metro:states.${one.state}`) })}
          </dd>
        ))}
      </div>
      <div>
        <dt>{t(stage?.endedOn ? 'ended' : 'when')}</dt>
        <dd className="answers-strip__big">
          {dueOn ? formatDayAndWeekday(dueOn) : t(stage?.clock ? 'dayHeld' : 'noDay')}
        </dd>
        <dd className="answers-strip__more">
          {stage?.clock
            ? stage.clock.signal && <SignalChip signal={stage.clock.signal} daysLeft={stage.clock.daysLeft} />
            : stage && t('promised', { count: stage.promisedDays })}
        </dd>
      </div>
      <div className={mine ? 'answers-strip__you answers-strip__you--now' : 'answers-strip__you'}>
        <dt>{t('yourPart')}</dt>
        <dd className="answers-strip__big">
          {mine ? t(`duty.${mine.kind}.title`, mine.values) : t('duty.none.title')}
        </dd>
        <dd className="answers-strip__more">
          {mine ? t(`duty.${mine.kind}.text`, mine.values) : t('duty.none.text')}
        </dd>
        {mine && (
          <dd className="answers-strip__act">
            <Link className="button button--primary" to={mine.to}>
              {t(`duty.${mine.kind}.act`)}
            </Link>
          </dd>
        )}
      </div>
    </dl>
  )
}
