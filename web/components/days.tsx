import { useTranslation } from 'react-i18next'
import type { Signal } from '../../server/clocks/schema.ts'
import { formatDay } from '../dates.ts'
import { SignalChip } from './signal-chip.tsx'

interface Props {
  signal: Signal | null
  daysLeft: number | null
  dueOn: string | null
  /** The calendar of that year is not announced yet: the day may move. */
  provisional?: boolean
  size?: 'row' | 'page' | 'head'
}

/** Days, not dates, first: 还剩 3 个工作日 · 4月28日到期. */
export function Days({ signal, daysLeft, dueOn, provisional = false, size = 'page' }: Props) {
  const { t } = useTranslation()
  return (
    <span className="days">
      {signal && <SignalChip signal={signal} daysLeft={daysLeft} size={size} />}
      {dueOn && (
        <time dateTime={dueOn}>
          {t('days.due', { day: formatDay(dueOn) })}
          {provisional && <span title={t('days.provisionalWhy')}> {t('days.provisional')}</span>}
        </time>
      )}
    </span>
  )
}
