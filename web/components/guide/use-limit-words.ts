import { useTranslation } from 'react-i18next'

/** 7 个工作日, 30 天，含休息日, 即时; null is no limit. `short`: below a head that says working days. */
export function useLimitWords() {
  const { t } = useTranslation('guide')
  return (days: number | null, unit: 'wd' | 'cd', short = false): string => {
    if (days === null) return short ? '—' : t('limit.none')
    if (days === 0) return t('common:days.instant')
    if (unit === 'wd') return short ? String(days) : t('common:days.workingDays', { count: days })
    return short ? t('limit.shortCalendarDays', { count: days }) : t('limit.calendarDays', { count: days })
  }
}
