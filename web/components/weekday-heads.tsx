import { useTranslation } from 'react-i18next'
import './weekday-heads.css'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Heads of a month's seven columns; readers hear the weekday with each date. */
export function WeekdayHeads() {
  const { t } = useTranslation()
  return DAYS.map((day) => (
    <span key={day} className="weekday-head" aria-hidden="true">
      {t(`weekdays.${day}`)}
    </span>
  ))
}
