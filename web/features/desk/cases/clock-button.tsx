import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clock } from '../../../../server/clocks/schema.ts'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { Days } from '../../../components/days.tsx'
import { ClockExplanation } from './clock-explanation.tsx'
import './clock.css'

/** The clock that counts: the explained one, else the first that still runs. */
function clockOf(dossier: Dossier): Clock | null {
  const running = dossier.clocks.find((clock) => clock.stoppedOn === null)
  return dossier.explanation?.clock ?? dossier.track?.clock ?? running ?? null
}

/** Days left, with the clock explained one tap away. */
export function ClockButton({ dossier, task }: { dossier: Dossier; task: InboxRow | null }) {
  const { t } = useTranslation('cases')
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const clock = clockOf(dossier)
  const shown = task && !task.doneAt && task.dueOn ? task : clock
  if (!shown || (clock?.stoppedOn && !task?.dueOn)) return null

  // The browser closes it with Escape or a click elsewhere; only its place is ours.
  const place = () => {
    const { left, bottom } = button.current!.getBoundingClientRect()
    const width = Math.min(440, innerWidth - 16)
    Object.assign(panel.current!.style, {
      width: `${width}px`,
      left: `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`,
      top: `${bottom + 6}px`,
      maxHeight: `${innerHeight - bottom - 16}px`
    })
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="clock-button"
        popoverTarget={id}
        onClick={place}
        title={t('clock.why')}
      >
        <Days
          signal={shown.signal}
          daysLeft={shown.daysLeft}
          dueOn={shown.dueOn}
          provisional={shown.provisional}
          size="head"
        />
        <span className="sr">{t('clock.why')}</span>
      </button>
      <div ref={panel} id={id} popover="auto" className="clock" role="dialog" aria-label={t('clock.title')}>
        <ClockExplanation dossier={dossier} />
      </div>
    </>
  )
}
