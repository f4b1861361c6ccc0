import { useTranslation } from 'react-i18next'

/** Working days of the way before the reform, as the city counted them (rules of the domain 2.7). */
const SEQUENTIAL = 135

/** The parallel way above the sequential one, on the same scale. */
export function TwoWays({ days }: { days: number }) {
  const { t } = useTranslation('landing')
  return (
    <div className="ways">
      <p className="ways__say">
        <b>{t('ways.together', { count: days })}</b>
        <span className="soft">{t('ways.scale')}</span>
      </p>
      <p className="ways__row">
        <i style={{ width: `${(100 * days) / SEQUENTIAL}%` }} />
        <b>{t('common:days.workingDays', { count: days })}</b>
      </p>
      <p className="ways__old soft">{t('ways.sequential', { count: SEQUENTIAL })}</p>
    </div>
  )
}
