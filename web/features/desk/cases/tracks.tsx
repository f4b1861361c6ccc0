import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { Track } from '../../../../server/projects/schema.ts'
import { formatDay } from '../../../dates.ts'
import { AnswerTag } from '../../../components/answer-tag.tsx'
import { useName } from '../../../components/data-name.ts'
import { Days } from '../../../components/days.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { downloadPath } from '../../../components/paper-viewer.tsx'
import { SignalChip } from '../../../components/signal-chip.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { useNames } from './use-names.ts'
import './tracks.css'

/** All departments' parts of the stage, beside each other: what breaks first on top, what is done below. */
export function Tracks({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('cases')
  if (dossier.tracks.length === 0)
    return <EmptyState title={t('tracks.none')}>{t('tracks.noneWhy')}</EmptyState>

  const order = (track: Track) => (track.doneOn ? 10_000 : (track.clock?.daysLeft ?? 1_000))
  const tracks = [...dossier.tracks].sort((a, b) => order(a) - order(b))
  return (
    <table className="tracks">
      <caption className="sr">{t('tracks.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tracks.department')}</th>
          <th scope="col">{t('tracks.now')}</th>
          <th scope="col">{t('tracks.days')}</th>
        </tr>
      </thead>
      <tbody>
        {tracks.map((track) => (
          <TrackRow key={track.number} track={track} dossier={dossier} />
        ))}
      </tbody>
    </table>
  )
}

function TrackRow({ track, dossier }: { track: Track; dossier: Dossier }) {
  const { t } = useTranslation(['cases', 'metro'])
  const actor = useActor()
  const named = useName()
  const { inLanguage } = useNames(dossier)
  const here = track.number === dossier.number
  const last = dossier.acts.findLast((act) => act.businessKey === track.number && act.text)

  return (
    <tr className={here ? 'tracks__here' : undefined}>
      <td>
        <b>{named(track.departmentZh, track.departmentEn)}</b>
        <Link to={`/dossiers/${encodeURIComponent(track.number)}`} aria-current={here ? 'true' : undefined}>
          {inLanguage(track)}
        </Link>
      </td>
      <td>
        {track.outcome ? <AnswerTag answer={track.outcome} /> : t(`tracks.steps.${track.step}`, track.step)}
        <span className="soft">
          {!track.doneOn &&
            ` ${track.holder ? t('holds', { name: actor(track.holder.name, track.holder.actingFor) }) : t('free')}`}
        </span>
        {last && <p className="soft tracks__words">{last.text}</p>}
        {track.licence && (
          <a className="tracks__licence" href={downloadPath(track.licence.fileId)} download>
            {named(track.licence.nameZh, track.licence.nameEn)} <code>{track.licence.number}</code>
          </a>
        )}
      </td>
      <td>
        {track.doneOn ? (
          <SignalChip
            signal="done"
            daysLeft={null}
            size="row"
            words={t('tracks.done', { day: formatDay(track.doneOn) })}
          />
        ) : track.atProvinceSince ? (
          <SignalChip
            signal="paused"
            daysLeft={null}
            size="row"
            words={t('metro:atProvince', { day: formatDay(track.atProvinceSince) })}
          />
        ) : (
          track.clock && (
            <Days
              signal={track.clock.signal}
              daysLeft={track.clock.daysLeft}
              dueOn={track.clock.dueOn}
              provisional={track.clock.provisional}
              size="row"
            />
          )
        )}
      </td>
    </tr>
  )
}
