import { useTranslation } from 'react-i18next'

/** 7 个工作日, 30 天(含休息日), 即时; null is no limit. */
export function useLimitWords() {
  const { t } = useTranslation('guide')
  return (days: number | null, unit: 'wd' | 'cd'): string => {
    if (days === null) return t('limit.none')
    if (days === 0) return t('common:days.instant')
    return unit === 'wd'
      ? t('common:days.workingDays', { count: days })
      : t('limit.calendarDays', { count: days })
  }
}
