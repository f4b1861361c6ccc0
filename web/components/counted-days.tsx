import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../server/clocks/schema.ts'
import { formatDayAndWeekday } from '../dates.ts'
import './counted-days.css'

type Day = Explanation['days'][number] & { assumed?: boolean }

/** A due date day by day: counted or skipped, and why; days of a year without a notice say so. */
export function CountedDays({ days }: { days: Day[] }) {
  const { t } = useTranslation('cases')
  let counted = 0
  return (
    <ol className="counted-days">
      {days.map((day) => {
        if (day.counted) counted += 1
        return (
          <li key={day.date} className={day.counted ? undefined : 'counted-days__skipped'}>
            <span>{formatDayAndWeekday(day.date)}</span>
            <b>{day.counted ? t('clock.nth', { count: counted }) : t('clock.skipped')}</b>
            <span>
              {day.name ?? t(`clock.whys.${day.why}`)}
              {day.assumed && (
                <span title={t('common:days.provisionalWhy')}> {t('common:days.provisional')}</span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
