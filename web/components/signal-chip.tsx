import { Trans, useTranslation } from 'react-i18next'
import type { Signal } from '../../server/clocks/schema.ts'

interface Props {
  signal: Signal | 'done'
  /** Working days; 0 is today, negative is over. */
  daysLeft: number | null
  /** Instead of the days: why the clock stands, or what was answered. */
  words?: string
  /** 20 px in rows, 24 in applicant pages, 28 in the case head. */
  size?: 'row' | 'page' | 'head'
}

/** A legal signal: shape and words, never colour alone. */
export function SignalChip({ signal, daysLeft, words, size = 'page' }: Props) {
  const { t } = useTranslation()
  return (
    <span className={`chip chip--${signal} chip--${size}`}>
      <span>{words ?? <DaysLeft signal={signal} daysLeft={daysLeft} t={t} />}</span>
    </span>
  )
}

function DaysLeft({
  signal,
  daysLeft,
  t
}: {
  signal: Signal | 'done'
  daysLeft: number | null
  t: ReturnType<typeof useTranslation>['t']
}) {
  if (signal === 'paused') return t('days.paused')
  if (signal === 'done') return t('days.done')
  if (daysLeft === null) return t('days.running')
  if (daysLeft === 0) return t('days.today')
  const key = daysLeft < 0 ? 'days.over' : 'days.left'
  return <Trans i18nKey={key} count={Math.abs(daysLeft)} components={{ b: <b /> }} />
}
