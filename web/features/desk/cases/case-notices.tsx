import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { formatInstant } from '../../../dates.ts'
import { useName } from '../../../components/data-name.ts'
import { Moment } from '../../../components/moment.tsx'
import { Circulated } from './sharing/circulated.tsx'
import { Countersigned } from './moves/countersigned.tsx'
import { MovesMade } from './moves/moves-made.tsx'

/** What others want of whoever has the case: an urging, a joint meeting to come, an answer after it. */
export function CaseNotices({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['cases', 'metro'])
  const named = useName()
  const { urged, application } = dossier
  const open = dossier.track?.doneOn === null || dossier.kind === 'application'
  const meeting = dossier.meetings.find(({ state }) => state === 'convened')
  const met = application.state === 'in-review' && dossier.acts.some(({ form }) => form === 'yimen:minutes')
  const against = dossier.tracks.filter(
    ({ kind, outcome, number }) =>
      kind === 'opinion' &&
      outcome === 'disagree' &&
      (dossier.kind === 'application' || number === dossier.number)
  )
  const board = `/board/${encodeURIComponent(application.number ?? '')}`
  return (
    <>
      <Circulated dossier={dossier} />
      <MovesMade dossier={dossier} />
      <Countersigned dossier={dossier} />
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
          <Link to={board}>{t('meetingMore')}</Link>
        </p>
      )}
      {met && against.length > 0 && (
        <p className="case__notice">
          <b>{t('against')}</b>{' '}
          {t('againstWhat', {
            names: against
              .map(({ departmentZh, departmentEn }) => named(departmentZh, departmentEn))
              .join(t('metro:and'))
          })}{' '}
          · <Link to={board}>{t('toAnswer')}</Link>
        </p>
      )}
    </>
  )
}
