import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { Application } from '../../../server/applications/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { DeleteDraft } from '../../components/delete-draft.tsx'
import { DiscardDraft } from '../../components/discard-draft.tsx'
import { Icon } from '../../components/icon.tsx'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { useUser } from '../../session.tsx'
import { projectPath, STEPS, STEPS_ALONE, type Step, useFilingPaths } from './steps.ts'
import './filing-frame.css'

interface Props {
  step: Step
  project: ProjectSummary
  application: Application
  title: string
  /** Of an item that is filed alone: its name. */
  alone: string | null
  /** How many more filings of the project are not submitted. */
  others: number
  children: ReactNode
}

/** Where one is among the steps, and the heading, which takes the focus when the step changes. */
export function FilingFrame({ step, project, application, title, alone, others, children }: Props) {
  const { t } = useTranslation(['filing', 'metro', 'drafts'])
  const { stepPath } = useFilingPaths(project.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const firstStep = useRef(step)
  const { hash } = useLocation()
  const user = useUser()
  const name = alone ?? t(`metro:stageNames.${application.stage}`)
  const steps = alone ? STEPS_ALONE : STEPS
  const now = steps.indexOf(step)
  useDocumentTitle(title)

  useEffect(() => {
    if (step !== firstStep.current && !hash) heading.current?.focus()
  }, [step, hash])

  return (
    <div className="wrap filing">
      <nav className="crumb" aria-label={t('common:whereAmI')}>
        <span>
          <Link to={`/projects/${project.id}`}>{project.nameZh}</Link>
          <Icon name="chevron" />
        </span>
        <span>{t('crumb', { stage: name })}</span>
      </nav>
      <ol className="steps" aria-label={t('steps')}>
        {steps.map((name, index) => (
          <li key={name} className={index < now ? 'done' : index === now ? 'now' : ''}>
            {index === now ? (
              <span aria-current="step">{t(`${name}.name`)}</span>
            ) : (
              <Link to={stepPath(name)}>{t(`${name}.name`)}</Link>
            )}
          </li>
        ))}
        <li>
          <span>{t('filed')}</span>
        </li>
      </ol>
      <p className="steps__now">
        {t('stepOf', { step: now + 1, steps: steps.length + 1 })}
        <b>{t(`${step}.name`)}</b>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {others > 0 && (
        <p className="small">
          <Link to={`/projects/${project.id}/filing`}>{t('drafts:others', { count: others })}</Link>
        </p>
      )}
      {children}
      <div className="filing__delete">
        {project.state === 'draft' ? (
          <DeleteDraft project={project} />
        ) : (
          <DiscardDraft applicationId={application.id} name={name} to={projectPath(project, user)} />
        )}
      </div>
    </div>
  )
}
