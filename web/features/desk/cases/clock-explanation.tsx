import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { formatDay } from '../../../dates.ts'
import { CountedDays } from '../../../components/counted-days.tsx'
import { ClockMonth } from './clock-month.tsx'
import { Days } from '../../../components/days.tsx'

/** Day by day: counted or skipped, and why; then the other clocks that run. */
export function ClockExplanation({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('cases')
  const { explanation, clocks } = dossier

  return (
    <>
      {explanation && (
        <>
          <h2>{t(`clock.kinds.${explanation.clock.kind}`)}</h2>
          <p className="soft">
            {t('clock.rule', {
              day: formatDay(explanation.clock.startsOn),
              limit: t(`clock.units.${explanation.clock.unit}`, { count: explanation.clock.limitDays })
            })}
            {explanation.extensionDays !== null &&
              explanation.extensionUnit !== null &&
              ` ${t('clock.extended', {
                limit: t(`clock.units.${explanation.extensionUnit}`, { count: explanation.extensionDays })
              })}`}
          </p>
          {explanation.pauses.map((pause) => (
            <p key={`${pause.kind} ${pause.fromOn}`} className="soft">
              {t(`clock.pauseKinds.${pause.kind}`)}{' '}
              {t('clock.pause', {
                from: formatDay(pause.fromOn),
                to: pause.toOn ? formatDay(pause.toOn) : t('clock.open'),
                reason: pause.reason
              })}
              {pause.document && ` ${t('clock.document', { document: pause.document })}`}
            </p>
          ))}
          <ClockMonth explanation={explanation} />
          {explanation.clock.provisional && (
            <p>
              <b>{t('common:days.provisional')}</b> {t('common:days.provisionalWhy')}
            </p>
          )}
          <details className="clock__days">
            <summary>{t('clock.dayByDay')}</summary>
            <CountedDays days={explanation.days} />
          </details>
        </>
      )}
      <h2>{t('clock.all')}</h2>
      <ul className="clock__others">
        {clocks.map((clock) => (
          <li key={`${clock.kind}-${clock.startsOn}`}>
            <span>{t(`clock.kinds.${clock.kind}`)}</span>
            <span className="soft">{t(`clock.units.${clock.unit}`, { count: clock.limitDays })}</span>
            {clock.stoppedOn ? (
              <span className="soft">{t('clock.stopped', { day: formatDay(clock.stoppedOn) })}</span>
            ) : (
              <Days
                signal={clock.signal}
                daysLeft={clock.daysLeft}
                dueOn={clock.dueOn}
                provisional={clock.provisional}
                size="row"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
