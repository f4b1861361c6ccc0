import { useTranslation } from 'react-i18next'
import type { NoticeDay, NoticePreview } from '../../../../server/calendar/notices/schema.ts'
import { formatDayAndWeekday } from '../../../dates.ts'

/** What the file says of the year, and what of it differs from what counts today. */
export function NoticeChanges({ preview }: { preview: NoticePreview }) {
  const { t } = useTranslation('calendar')
  const { days, changes, leftOut, wasAssumed, year } = preview
  const off = days.filter(({ kind }) => kind === 'off').length
  return (
    <>
      <p>
        {t('says', { year, off, work: days.length - off })} {wasAssumed && t('wasAssumed', { year })}
      </p>
      {leftOut.length > 0 && <p className="soft">{t('leftOut', { names: leftOut.join('、') })}</p>}
      {changes.length === 0 ? (
        <p>{t(wasAssumed ? 'noDays' : 'noChanges')}</p>
      ) : (
        <details open={!wasAssumed}>
          <summary>{t('changes', { count: changes.length })}</summary>
          <ul className="calendar__changes">
            {changes.map(({ date, before, after }) => (
              <li key={date}>
                <span>{formatDayAndWeekday(date)}</span>
                <Said day={before} />
                <span aria-hidden="true">→</span>
                <Said day={after} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Said({ day }: { day: NoticeDay | null }) {
  const { t } = useTranslation('calendar')
  if (!day) return <span className="soft">{t('byWeekday')}</span>
  return (
    <span>
      {day.name} {t(day.kind === 'off' ? 'kinds.holiday' : 'kinds.make-up-day')}
    </span>
  )
}
