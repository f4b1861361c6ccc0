import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { readChecklist, type Correction } from '../../../server/applications/schema.ts'
import type { CaseCorrection } from '../../../server/moves/schema.ts'
import { readProject, type ProjectPage } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { isMemberOf, useUser } from '../../session.tsx'
import { CorrectionForm } from './correction-form.tsx'
import './corrections.css'

export function CorrectionPage() {
  const { projectId } = useParams() as { projectId: string }
  const [search] = useSearchParams()
  const of = search.get('case')
  const page = useQuery({
    queryKey: ['projects', projectId],
    queryFn: () => call(readProject, { params: { projectId } })
  })

  if (page.isError && !page.data) return <ErrorMessage error={page.error} />
  if (!page.data) return <Loading />
  const { project, caseCorrections } = page.data
  const ofCase = caseCorrections.find(({ caseNumber }) => caseNumber === of)
  const alone = page.data.parallel.find(({ application }) => application.id === search.get('of'))
  const ofFiling = alone ?? { ...page.data, application: { id: project.applicationId } }
  const correction = of ? ofCase : ofFiling.correction
  if (!correction || correction.answeredAt || !ofFiling.application.id)
    return <Navigate to={`/projects/${projectId}`} replace />
  return (
    <Answering
      page={page.data}
      correction={correction}
      applicationId={ofFiling.application.id}
      of={ofCase}
      taskId={ofCase ? ofCase.taskId : ofFiling.correctionTaskId}
    />
  )
}

interface AnsweringProps {
  page: ProjectPage
  correction: Correction
  applicationId: string
  /** What a department asks for while it reviews. */
  of?: CaseCorrection
  /** Null for the moment in which the engine has not made the task yet. */
  taskId: string | null
}

function Answering({ page, correction, applicationId, of, taskId }: AnsweringProps) {
  const named = useName()
  const { t } = useTranslation(['corrections', 'window'])
  const user = useUser()
  const { project } = page
  const checklist = useQuery({
    queryKey: ['applications', applicationId, 'checklist'],
    queryFn: () => call(readChecklist, { params: { applicationId } })
  })

  return (
    <div className="wrap correction">
      <PageHeader
        title={t(of?.move === 'rectification' ? 'titleOfJoint' : 'title', { count: correction.lines.length })}
        trail={
          isMemberOf(user, project.organisation.id)
            ? [
                { to: '/projects', text: t('common:nav.projects') },
                { to: `/projects/${project.id}`, text: project.nameZh }
              ]
            : [{ to: '/window/filings', text: t('window:pages.filings') }]
        }
        meta={
          <>
            <span>{project.nameZh}</span>
            {of && (
              <span>
                {named(of.departmentZh, of.departmentEn)} · {named(of.nameZh, of.nameEn)}
              </span>
            )}
          </>
        }
      />
      {checklist.isPending && <Loading />}
      {checklist.isError && <ErrorMessage error={checklist.error} />}
      {checklist.data && (
        <CorrectionForm
          project={project}
          correction={correction}
          slots={checklist.data.slots}
          applicationId={applicationId}
          of={of}
          taskId={taskId}
          papers={page.papers}
        />
      )}
    </div>
  )
}
