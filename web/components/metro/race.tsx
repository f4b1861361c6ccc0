import { useTranslation } from 'react-i18next'
import './race.css'

interface Leg {
  stage: string
  /** Working days that the statutes allow its items, one after another. */
  days: number
}

interface Props {
  /** Working days: promised over all stages, used so far, and what the statutes allow one after another. */
  promised: number
  used: number
  sequential: number
  /** Whether a stage runs, so that one can say where the other way would be today. */
  running?: boolean
  /** Which part of the sequential way belongs to which stage. */
  legs?: Leg[]
}

/** Two ways on one scale: what parallel handling saves, and where one would be today without it. */
export function Race({ promised, used, sequential, legs = [], running = false }: Props) {
  const { t } = useTranslation('metro')
  if (sequential <= 0 || promised <= 0) return null
  const percent = (days: number) => `${(100 * Math.min(days, sequential)) / sequential}%`
  const saved = Math.max(sequential - promised, 0)
  const walked = legs.filter(({ days }) => days > 0)
  const here = walked.find((_, index) => used <= sumOf(walked.slice(0, index + 1)))

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
        <span className="race__words">
          <b>{t('race.together', { count: promised })}</b>
          {used > 0 && ` · ${t('race.today', { count: used })}`}
        </span>
      </div>
      <div className="race__row race__row--old">
        <span className="race__words soft">
          {t('race.sequential', { count: sequential })}
          {running && used > 0 && here && ` · ${t('race.still', { stage: t(`stageNames.${here.stage}`) })}`}
        </span>
        <span className="race__old">
          {used > 0 && (
            <span
              className="race__now"
              style={{ left: percent(used) }}
              title={t('race.today', { count: used })}
            />
          )}
        </span>
        {walked.length > 0 && (
          <ol className="race__legs" aria-label={t('race.legs')}>
            {walked.map(({ stage, days }) => (
              <li
                key={stage}
                style={{ width: percent(days) }}
                title={`${t(`stageNames.${stage}`)} · ${t('common:days.workingDays', { count: days })}`}
              >
                <span>{t(`race.short.${stage}`)}</span>
                <span className="race__days">{days}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}

const sumOf = (legs: Leg[]) => legs.reduce((sum, { days }) => sum + days, 0)
