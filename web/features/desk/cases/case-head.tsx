import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { AnswerTag } from '../../../components/answer-tag.tsx'
import { CopyButton } from '../../../components/copy-button.tsx'
import { OthersAtWork } from '../../../components/sample/others-at-work.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { useName } from '../../../components/data-name.ts'
import { CaseNotices } from './case-notices.tsx'
import { Levels } from './levels.tsx'
import { ClockButton } from './clock-button.tsx'

interface Props {
  dossier: Dossier
  task: InboxRow | null
  place?: ReactNode
  actions?: ReactNode
}

export function CaseHead({ dossier, task, place, actions }: Props) {
  const { t } = useTranslation(['cases', 'answers'])
  const named = useName()
  const actor = useActor()
  const { project, application, track, number } = dossier
  const companion = task?.companion ?? null
  const itemName = companion && named(companion.subjectZh, companion.subjectEn)
  const ownName = named(dossier.nameZh, dossier.nameEn)
  const name = itemName ? t('pair', { opinion: ownName, item: itemName }) : ownName
  const step =
    task &&
    named(
      task.taskName,
      t(`answers:steps.${task.form?.replace('yimen:', '')}`, { defaultValue: task.taskName })
    )
  const answer = task?.outcome ?? track?.outcome
  const round = Math.max(
    1,
    ...dossier.acts.filter((act) => act.businessKey === number).map((act) => act.round)
  )
  const outer = application.number && application.number !== number ? application.number : null

  return (
    <header className="case__head">
      <p className="case__ids">
        <span>{project.nameZh}</span>
        <span>{project.organisation.name}</span>
        {project.code && (
          <span>
            <code>{project.code}</code>
            <CopyButton text={project.code} label={t('projectCode')} />
          </span>
        )}
        {place}
      </p>
      <h1 tabIndex={-1}>{step ? t('heading', { task: step, name }) : name}</h1>
      <div className="case__facts">
        <ClockButton dossier={dossier} task={task} />
        {answer && <AnswerTag answer={answer} />}
        {companion?.outcome && <AnswerTag answer={companion.outcome} />}
        {round > 1 && <span>{t('round', { round })}</span>}
        {task && !task.doneAt && (
          <span>
            {task.assignee
              ? task.assignee.me
                ? t(task.onBehalfOf ? 'mineFor' : 'mine', { name: task.onBehalfOf?.name })
                : t('holds', { name: actor(task.assignee.name, task.assignee.actingFor) })
              : t('free')}
          </span>
        )}
        {task?.onBehalfOf && !task.assignee?.me && (
          <span className="acting-for">{t('actingFor', { name: task.onBehalfOf.name })}</span>
        )}
        {actions}
      </div>
      <Levels levels={dossier.levels} />
      <CaseNotices dossier={dossier} />
      <div className="case__ids">
        <span>
          {t('number')} <code>{number}</code>
          <CopyButton text={number} label={t('number')} />
        </span>
        {companion && (
          <span>
            <code>{companion.businessKey}</code>
            <CopyButton text={companion.businessKey} label={t('number')} />
          </span>
        )}
        {outer && <Link to={`/dossiers/${encodeURIComponent(outer)}`}>{t('wholeStage')}</Link>}
        {task && <Link to={`/dossiers/${encodeURIComponent(number)}`}>{t('ownPage')}</Link>}
        <OthersAtWork projectId={project.id} slim />
      </div>
    </header>
  )
}
