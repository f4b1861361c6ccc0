import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../server/projects/schema.ts'
import { formatDay } from '../../dates.ts'
import { useName } from '../data-name.ts'
import { stationState } from './tracks.ts'

/** Name, days used of days promised, and what became of it. */
export function StationWords({ stage }: { stage: StageView }) {
  const { t } = useTranslation('metro')
  const named = useName()
  const state = stationState(stage)
  const promised = t('common:days.workingDays', { count: stage.promisedDays })

  return (
    <>
      <b className={state === 'ahead' ? 'metro__ahead' : undefined}>{named(stage.nameZh, stage.nameEn)}</b>
      <span>
        {state === 'ahead' || stage.usedDays === null ? (
          promised
        ) : (
          <>
            <b>{stage.usedDays}</b> / {promised}
          </>
        )}
      </span>
      <span>
        {stage.endedOn
          ? t('endedOn', { day: formatDay(stage.endedOn), state: t(`states.${stage.state}`) })
          : t(`states.${stage.state}`)}
      </span>
    </>
  )
}
