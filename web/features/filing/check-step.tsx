import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fileApplication } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { useUser } from '../../session.tsx'
import { AfterFiling } from './after-filing.tsx'
import { Answers } from './answers.tsx'
import { Problems } from './problems.tsx'
import { StepActions } from './step-actions.tsx'
import { afterFilingPath, type StepProps, useFilingPaths } from './steps.ts'
import { useChecklist } from './use-checklist.ts'

export function CheckStep({ project, application, draft, uploads }: StepProps) {
  const { t } = useTranslation('filing')
  const { stepPath } = useFilingPaths(project.id)
  const navigate = useNavigate()
  const user = useUser()
  const queryClient = useQueryClient()
  const checklist = useChecklist(application.id)
  const [agreed, setAgreed] = useState(false)
  // A double click is faster than the button that turns grey.
  const sending = useRef(false)
  const file = useMutation({
    mutationFn: async () => {
      await draft.save()
      return call(fileApplication, { params: { applicationId: application.id } })
    },
    onSuccess: async () => {
      await navigate(afterFilingPath(project, user))
      await queryClient.invalidateQueries()
    },
    onError: () => {
      sending.current = false
      return checklist.refetch()
    }
  })

  const send = () => {
    if (sending.current) return
    sending.current = true
    file.mutate()
  }

  if (checklist.isPending) return <Loading />
  if (checklist.isError) return <ErrorMessage error={checklist.error} />
  const { problems } = checklist.data
  const busy = uploads.uploads.some(({ problem }) => problem === null)

  return (
    <>
      <p className="lead">{t('check.lead')}</p>
      <div className="cols">
        <div>
          {problems.length > 0 && <Problems project={project} checklist={checklist.data} />}
          <Answers
            project={project}
            alone={application.item !== null}
            draft={draft}
            slots={checklist.data.slots}
          />
          <section className="card card__body sign">
            <h2>{t('check.last')}</h2>
            <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
              {t('check.truth')}
            </Checkbox>
            {busy && <p>{t('check.uploading')}</p>}
            {file.isError && <ErrorMessage error={file.error} />}
            <StepActions draft={draft}>
              <Button size="large" onClick={() => void navigate(stepPath('papers'))}>
                {t('previous')}
              </Button>
              <Button
                type="primary"
                size="large"
                loading={file.isPending}
                disabled={!agreed || busy || problems.length > 0 || file.isSuccess}
                onClick={send}
              >
                {t('check.file')}
              </Button>
            </StepActions>
          </section>
        </div>
        <AfterFiling checklist={checklist.data} />
      </div>
    </>
  )
}
