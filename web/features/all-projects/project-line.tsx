import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { Moment } from '../../components/moment.tsx'
import { formatDay } from '../../dates.ts'

/** Leads to the dossier of the newest application, once there is one. */
export function ProjectLine({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation(['all-projects', 'metro'])
  const { nameZh, code, organisation, applicationNumber, stage, applicationState, dueOn, updatedAt } = project
  return (
    <tr>
      <td className="all-projects__name">
        {applicationNumber ? (
          <Link to={`/dossiers/${encodeURIComponent(applicationNumber)}`}>{nameZh}</Link>
        ) : (
          nameZh
        )}
        <div className="soft small">{organisation.name}</div>
      </td>
      <td>
        {applicationNumber ? <code>{applicationNumber}</code> : <span className="soft">{t('notFiled')}</span>}
        {code && (
          <div className="soft small">
            <code>{code}</code>
          </div>
        )}
      </td>
      <td className="nowrap">
        {stage && t(`metro:stageNames.${stage}`)} {applicationState && t(`states.${applicationState}`)}
      </td>
      <td className="nowrap" data-label={t('due')}>
        {dueOn ? formatDay(dueOn) : '—'}
      </td>
      <td className="nowrap soft" data-label={t('changed')}>
        <Moment at={updatedAt} />
      </td>
    </tr>
  )
}
