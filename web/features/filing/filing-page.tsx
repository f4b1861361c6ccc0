import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import { readApplication, type Application } from '../../../server/applications/schema.ts'
import { readProject, type ProjectSummary } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { draftPath } from '../../components/drafts/draft-path.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { useUploads } from '../../components/papers/use-uploads.ts'
import { useUser, type User } from '../../session.tsx'
import { CheckStep } from './check-step.tsx'
import { DraftChoice } from './draft-choice.tsx'
import { FactsStep } from './facts-step.tsx'
import { FilingFrame } from './filing-frame.tsx'
import { ItemsStep } from './items-step.tsx'
import { PapersStep } from './papers-step.tsx'
import { afterFilingPath, isStep, type Step, useNamedDraft } from './steps.ts'
import { useDraft } from './use-draft.ts'
import './filing.css'

/** The step stands in the address: one may leave and come back to it. */
export function FilingPage() {
  const { projectId, step } = useParams() as { projectId: string; step?: string }
  const user = useUser()
  const named = useName()
  const project = useQuery({
    queryKey: ['projects', projectId],
    queryFn: () => call(readProject, { params: { projectId } })
  })
  const of = useNamedDraft()
  const drafts = project.data?.drafts ?? []
  const asks = of === null && !isStep(step)
  const only = asks && drafts.length === 1 ? drafts[0]!.applicationId : null
  const applicationId = of ?? only ?? project.data?.project.applicationId ?? null
  const application = useQuery({
    queryKey: ['applications', applicationId],
    queryFn: () => call(readApplication, { params: { applicationId: applicationId! } }),
    enabled: applicationId !== null,
    // A draft kept from an earlier visit may be older than the server's, and would overwrite it.
    gcTime: 0
  })

  const failed = project.error ?? application.error
  if (failed && !application.data) return <ErrorMessage error={failed} />
  if (!project.data || !user) return <Loading />
  if (asks && drafts.length > 1) return <DraftChoice project={project.data.project} drafts={drafts} />
  if (applicationId === null) return <Navigate to={`/projects/${projectId}`} replace />
  if (!application.data) return <Loading />
  // Filed just now: the news may come by SSE before the answer does, and the next page says that it worked.
  if (application.data.application.state !== 'draft')
    return <Navigate to={afterFilingPath(project.data.project, user)} replace />
  const { item } = application.data.application
  if (!isStep(step)) return <Navigate to={draftPath({ projectId, applicationId, item })} replace />
  const alone = project.data.parallel.find(({ application: { id } }) => id === applicationId)

  return (
    <Filing
      key={applicationId}
      step={step}
      project={project.data.project}
      application={application.data.application}
      user={user}
      alone={alone ? named(alone.nameZh, alone.nameEn) : null}
      others={drafts.filter((draft) => draft.applicationId !== applicationId).length}
    />
  )
}

interface FilingProps {
  step: Step
  project: ProjectSummary
  application: Application
  user: User
  alone: string | null
  others: number
}

function Filing({ step, project, application, user, alone, others }: FilingProps) {
  const { t } = useTranslation('filing')
  const draft = useDraft(application, {
    projectName: project.nameZh,
    jurisdiction: project.jurisdiction ?? '',
    enterpriseName: project.organisation.name,
    creditCode: project.organisation.creditCode,
    contactName: user.name
  })
  const uploads = useUploads(application.id, project.organisation.id)
  const shared = { project, application, draft, uploads }

  return (
    <FilingFrame
      step={step}
      project={project}
      application={application}
      title={t(`${step}.title`)}
      alone={alone}
      others={others}
    >
      {step === 'facts' && <FactsStep {...shared} />}
      {step === 'items' && <ItemsStep {...shared} />}
      {step === 'papers' && <PapersStep {...shared} />}
      {step === 'check' && <CheckStep {...shared} />}
    </FilingFrame>
  )
}
