import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readDossier } from '../../../server/dossiers/schema.ts'
import type { ProjectSummary, Track } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { formatDay } from '../../dates.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { useName } from '../../components/data-name.ts'
import { SignalChip } from '../../components/signal-chip.tsx'

/** A project with the tracks of the stage that runs. */
export function ProjectRow({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation('supervision')
  const number = project.applicationNumber
  const dossier = useQuery({
    queryKey: ['dossiers', number],
    queryFn: () => call(readDossier, { params: { number: number ?? '' } }),
    enabled: number !== null
  })

  return (
    <tr>
      <td className="supervision__project">
        {number ? (
          <Link to={`/dossiers/${encodeURIComponent(number)}`}>{project.nameZh}</Link>
        ) : (
          project.nameZh
        )}
        <div className="soft small">{project.organisation.name}</div>
      </td>
      <td className="nowrap">
        {project.stage} {project.applicationState && t(`states.${project.applicationState}`)}
      </td>
      <td className="nowrap" data-label={t('due')}>
        {project.dueOn ? formatDay(project.dueOn) : '—'}
      </td>
      <td>
        <ul className="supervision__tracks">
          {dossier.data?.tracks.map((track) => (
            <TrackCell key={track.number} track={track} />
          ))}
        </ul>
      </td>
    </tr>
  )
}

function TrackCell({ track }: { track: Track }) {
  const { t } = useTranslation('supervision')
  const named = useName()
  const { outcome, clock } = track
  return (
    <li title={named(track.nameZh, track.nameEn)}>
      <Link to={`/dossiers/${encodeURIComponent(track.number)}`}>
        {named(track.departmentZh, track.departmentEn)}
      </Link>
      {outcome && track.doneOn ? (
        <AnswerTag answer={outcome} />
      ) : clock?.signal ? (
        <SignalChip signal={clock.signal} daysLeft={clock.daysLeft} size="row" />
      ) : (
        <span className="soft">{t('waiting')}</span>
      )}
    </li>
  )
}
