import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MovedClock, NoticePreview } from '../../../../server/calendar/notices/schema.ts'
import { useName } from '../../../components/data-name.ts'
import { formatDay } from '../../../dates.ts'

/** Which open cases get another day, and which running ones become final. */
export function NoticeImpact({ preview: { impact } }: { preview: NoticePreview }) {
  const { t } = useTranslation('calendar')
  const { moved, becameFinal, clocks, stopped } = impact
  const rest = moved + becameFinal - clocks.length
  return (
    <>
      <p>
        <b>{t('moved', { count: moved })}</b> {becameFinal > 0 && t('becameFinal', { count: becameFinal })}{' '}
        {stopped > 0 && t('stopped', { count: stopped })}
      </p>
      {clocks.length > 0 && (
        <div className="calendar__moves">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('case')}</th>
                <th scope="col">{t('clock')}</th>
                <th scope="col">{t('from')}</th>
                <th scope="col">{t('to')}</th>
              </tr>
            </thead>
            <tbody>
              {clocks.map((one) => (
                <Moved key={`${one.number} ${one.kind}`} clock={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest > 0 && <p className="soft">{t('more', { count: rest })}</p>}
    </>
  )
}

function Moved({ clock }: { clock: MovedClock }) {
  const { t } = useTranslation(['calendar', 'cases'])
  const named = useName()
  const { number, projectNameZh, subjectZh, subjectEn, kind, from, to } = clock
  const day = (date: string | null, provisional: boolean) => (
    <>
      {date ? <time dateTime={date}>{formatDay(date)}</time> : t('paused')}
      {provisional && <span className="soft"> {t('common:days.provisional')}</span>}
    </>
  )
  return (
    <tr>
      <td>
        {projectNameZh && <b>{projectNameZh}</b>} {subjectZh && named(subjectZh, subjectEn ?? subjectZh)}{' '}
        <Link to={`/dossiers/${encodeURIComponent(number)}`}>{number}</Link>
      </td>
      <td>{t(`cases:clock.kinds.${kind}`)}</td>
      <td>{day(from, clock.wasProvisional)}</td>
      <td>{day(to, clock.provisional)}</td>
    </tr>
  )
}
