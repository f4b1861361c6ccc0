import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../server/projects/schema.ts'
import { FanMetro } from './fan-metro.tsx'
import { Legend } from './legend.tsx'
import { PlainMetro } from './plain-metro.tsx'
import { scaleOf } from './scale.ts'
import { linesOf, MOST_LINES, stagesAtWork } from './tracks.ts'
import { VerticalMetro } from './vertical-metro.tsx'
import './metro.css'

/** Five stations; the departments of the running stage as parallel tracks. On narrow screens time runs down. */
export function MetroLine({ stages, children }: { stages: StageView[]; children?: ReactNode }) {
  const { t } = useTranslation('metro')
  const atWork = stagesAtWork(stages)
  const [chosen, setChosen] = useState<string | null>(null)
  const running = atWork.find(({ stage }) => stage === chosen) ?? atWork[0]
  const scale = running && scaleOf(running)
  const [all, setAll] = useState(false)
  const lines = running ? linesOf(running, all) : []
  const many = running !== undefined && running.tracks.length > MOST_LINES

  return (
    <section className="card metro" aria-label={t('title')}>
      <div className="metro__head">
        <h2>{t('title')}</h2>
        {atWork.length > 1 && (
          <div className="metro__stages" role="group" aria-label={t('whichStage')}>
            {atWork.map(({ stage }) => (
              <button
                key={stage}
                type="button"
                className="metro__stage"
                aria-pressed={stage === running!.stage}
                onClick={() => setChosen(stage)}
              >
                {t(`stageNames.${stage}`)}
              </button>
            ))}
          </div>
        )}
        {many && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('showLess') : t('showAll', { count: running.tracks.length })}
          </button>
        )}
      </div>
      <div className="metro__wide">
        {running && scale ? (
          <FanMetro stages={stages} running={running} lines={lines} scale={scale} />
        ) : (
          <PlainMetro stages={stages} />
        )}
      </div>
      <div className="metro__narrow">
        <VerticalMetro stages={stages} running={running} lines={lines} />
      </div>
      {running && <Legend states={lines.map(({ state }) => state)} />}
      {children}
    </section>
  )
}
