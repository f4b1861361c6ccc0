import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Supervision } from '../../../server/supervision/schema.ts'
import { useName } from '../../components/data-name.ts'

/** The five stages as stations of one line: how many run in each, and in how many something is over. */
export function Stations({ stations }: Pick<Supervision, 'stations'>) {
  const { t } = useTranslation('supervision')
  const named = useName()
  return (
    <ol className="stations" aria-label={t('stations')}>
      {stations.map(({ stage, nameZh, nameEn, running, red }) => (
        <li key={stage}>
          <Link to={`/board?stage=${stage}`}>
            <span
              className={running > 0 ? 'stations__stop stations__stop--on' : 'stations__stop'}
              aria-hidden="true"
            />
            {t('station', { name: named(nameZh, nameEn), count: running })}
            {red > 0 && (
              <b title={t('stationRed', { count: red })}>
                <i className="glyph glyph--red" aria-hidden="true" />
                {red}
                <span className="sr">{t('stationRed', { count: red })}</span>
              </b>
            )}
          </Link>
        </li>
      ))}
    </ol>
  )
}
