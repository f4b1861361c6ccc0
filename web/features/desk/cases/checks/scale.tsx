import { useTranslation } from 'react-i18next'
import type { RecordedFinding } from '../../../../../server/dossiers/schema.ts'

const WIDTH = 120
const EDGE = 6

/** The measured figure as a dot on a line, the limit as a tick: one look says on which side it lies. */
export function Scale({ numbers }: { numbers: NonNullable<RecordedFinding['numbers']> }) {
  const { t } = useTranslation('cases')
  const { measured, limit, unit, sense } = numbers
  const low = Math.min(0, measured, limit)
  const span = Math.max(measured, limit) * 1.2 - low || 1
  const at = (value: number) => EDGE + ((value - low) / span) * (WIDTH - 2 * EDGE)
  const words = (value: number) => `${Number(value.toFixed(4))}${unit && ` ${unit}`}`

  return (
    <p className="scale">
      <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
        <path className="scale__line" d={`M${EDGE} 8H${WIDTH - EDGE}`} />
        <path className="scale__reach" d={`M${EDGE} 8H${at(measured)}`} />
        <path className="scale__limit" d={`M${at(limit)} 2v12`} />
        <circle className="scale__dot" cx={at(measured)} cy="8" r="3.5" />
      </svg>
      <span>
        {t('checks.measured')} <b>{words(measured)}</b>
      </span>
      <span>{t(`checks.limits.${sense}`, { limit: words(limit) })}</span>
    </p>
  )
}
