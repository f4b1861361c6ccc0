import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { formatInstant } from '../../../dates.ts'
import { useName } from '../../../components/data-name.ts'
import { Moment } from '../../../components/moment.tsx'

/** What others want of whoever has the case: an urging, a joint meeting to come. */
export function CaseNotices({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('cases')
  const named = useName()
  const { urged, application } = dossier
  const open = dossier.track?.doneOn === null || dossier.kind === 'application'
  const meeting = dossier.meetings.find(({ state }) => state === 'convened')
  return (
    <>
      {urged && open && (
        <p className="case__notice">
          <b>{t('urged', { count: urged.times })}</b>{' '}
          {[named(urged.departmentZh ?? '', urged.departmentEn), urged.by].filter(Boolean).join(' ')} ·{' '}
          <Moment at={urged.at} />：{urged.text}
        </p>
      )}
      {meeting && (
        <p className="case__notice">
          <b>{t('meeting')}</b> {formatInstant(meeting.startsAt)} · {meeting.place} ·{' '}
          <Link to={`/board/${encodeURIComponent(application.number ?? '')}`}>{t('meetingMore')}</Link>
        </p>
      )}
    </>
  )
}
