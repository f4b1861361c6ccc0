import { useTranslation } from 'react-i18next'

interface Props {
  /** Working days: promised over all stages, used so far, and what the statutes allow one after another. */
  promised: number
  used: number
  sequential: number
}

/** Two ways on one scale: what parallel handling saves. */
export function Race({ promised, used, sequential }: Props) {
  const { t } = useTranslation('metro')
  if (sequential <= 0 || promised <= 0) return null
  const percent = (days: number) => `${(100 * Math.min(days, sequential)) / sequential}%`
  const saved = Math.max(sequential - promised, 0)

  return (
    <div className="race">
      <p className="race__say">
        <b>{t('race.saved', { count: saved })}</b>
        <span className="soft">{t('race.scale')}</span>
      </p>
      <div className="race__row">
        <span className="race__ours" style={{ width: percent(promised) }}>
          <span style={{ width: `${(100 * Math.min(used, promised)) / promised}%` }} />
        </span>
        <span>
          <b>{t('race.together', { count: promised })}</b>
          {used > 0 && ` · ${t('race.today', { count: used })}`}
        </span>
      </div>
      <div className="race__row race__row--old">
        <span className="race__old">
          {used > 0 && (
            <span
              className="race__now"
              style={{ left: percent(used) }}
              title={t('race.today', { count: used })}
            />
          )}
        </span>
        <span className="soft">{t('race.sequential', { count: sequential })}</span>
      </div>
    </div>
  )
}
