import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../server/projects/schema.ts'
import { FanMetro } from './fan-metro.tsx'
import { PlainMetro } from './plain-metro.tsx'
import { scaleOf } from './scale.ts'
import { runningStage } from './tracks.ts'
import { VerticalMetro } from './vertical-metro.tsx'
import './metro.css'

/** Five stations; the departments of the running stage as parallel tracks. On narrow screens time runs down. */
export function MetroLine({ stages, children }: { stages: StageView[]; children?: ReactNode }) {
  const { t } = useTranslation('metro')
  const running = runningStage(stages)
  const scale = running && scaleOf(running)

  return (
    <section className="card metro" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <div className="metro__wide">
        {running && scale ? (
          <FanMetro stages={stages} running={running} scale={scale} />
        ) : (
          <PlainMetro stages={stages} />
        )}
      </div>
      <div className="metro__narrow">
        <VerticalMetro stages={stages} />
      </div>
      {children}
    </section>
  )
}
