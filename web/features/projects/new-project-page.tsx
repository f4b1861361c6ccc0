import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { createProject, PROJECT_CODE } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { KeptAnswers } from '../../components/facts/kept-answers.tsx'
import { factsOf, usePlanAnswers } from '../../components/facts/plan-answers.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useUser } from '../../session.tsx'

export function NewProjectPage() {
  const { t } = useTranslation(['projects', 'facts'])
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const organisations = useUser()?.organisations ?? []
  const [nameZh, setName] = useState('')
  const [code, setCode] = useState('')
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '')
  const [tried, setTried] = useState(false)
  const answers = usePlanAnswers()
  const facts = factsOf(answers.typed)
  const [useAnswers, setUseAnswers] = useState(true)
  const filled = useAnswers && Object.keys(facts).length > 0

  const create = useMutation({
    mutationFn: () =>
      call(createProject, {
        body: {
          organisationId,
          nameZh: nameZh.trim(),
          ...(code.trim() ? { code: code.trim().toUpperCase() } : {}),
          ...(filled && { facts })
        }
      }),
    onSuccess: async ({ project }) => {
      // They are the draft's now; another project begins with other answers.
      if (filled) answers.clear()
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      await navigate(`/projects/${project.id}/filing/facts`)
    }
  })

  const nameProblem = nameZh.trim() === '' ? t('nameMissing') : null
  const codeWrong = code.trim() !== '' && !new RegExp(PROJECT_CODE).test(code.trim().toUpperCase())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!nameProblem && !codeWrong && !create.isPending) create.mutate()
  }

  if (organisations.length === 0)
    return (
      <div className="wrap">
        <PageHeader title={t('new')} />
        <EmptyState
          title={t('noOrganisation')}
          action={<Link to="/organisations">{t('toOrganisations')}</Link>}
        />
      </div>
    )
  return (
    <div className="wrap narrow">
      <PageHeader title={t('new')} trail={[{ to: '/projects', text: t('title') }]} />
      <p className="lead">{t('newLead')}</p>
      <form className="form" onSubmit={submit}>
        {organisations.length > 1 && (
          <ChoiceField
            label={t('forOrganisation')}
            value={organisationId}
            onChange={setOrganisation}
            options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <TextField
          label={t('facts:projectName.label')}
          hint={t('facts:projectName.why')}
          value={nameZh}
          onChange={setName}
          problem={tried ? nameProblem : null}
          maxLength={200}
        />
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          optional={t('common:optional')}
          value={code}
          onChange={setCode}
          problem={tried && codeWrong ? t('codeWrong') : null}
          maxLength={30}
        />
        <KeptAnswers used={useAnswers} onUse={setUseAnswers} />
        {create.isError && <ErrorMessage error={create.error} />}
        <SubmitButton busy={create.isPending}>{t('start')}</SubmitButton>
      </form>
    </div>
  )
}
