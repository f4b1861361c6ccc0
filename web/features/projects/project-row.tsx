import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { DeleteDraft } from '../../components/delete-draft.tsx'
import { Moment } from '../../components/moment.tsx'
import { formatDay } from '../../dates.ts'

export function ProjectRow({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation(['projects', 'metro'])
  const { id, nameZh, code, organisation, stage, applicationState, dueOn, needsApplicant, updatedAt } =
    project
  return (
    <li className="project-row">
      <div>
        <Link to={`/projects/${id}`}>
          <b>{nameZh}</b>
        </Link>
        <p className="soft">
          {code ?? t('noCode')} · {organisation.name}
        </p>
      </div>
      <div>
        <p>
          {stage && t(`metro:stageNames.${stage}`)}{' '}
          {applicationState && t(`metro:states.${applicationState}`)}
        </p>
        <p className="soft">
          {dueOn ? t('common:days.due', { day: formatDay(dueOn) }) : <Moment at={updatedAt} />}
        </p>
        <DeleteDraft project={project} />
      </div>
      {needsApplicant && <span className="project-row__you">{t('yourTurn')}</span>}
    </li>
  )
}
