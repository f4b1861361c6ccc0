import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Correction, Slot } from '../../../server/applications/schema.ts'
import type { CaseCorrection } from '../../../server/moves/schema.ts'
import type { OfficialPaper } from '../../../server/official-papers/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { completeTask } from '../../../server/tasks/schema.ts'
import { call } from '../../api.ts'
import { correctionDay } from '../../components/correction-day.ts'
import { CorrectionNotice } from '../../components/correction-notice.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { useUploads } from '../../components/papers/use-uploads.ts'
import { formatDayAndWeekday } from '../../dates.ts'
import { isMemberOf, useUser } from '../../session.tsx'
import { CorrectionLine } from './correction-line.tsx'
import { keepAnswers, keptAnswers } from './kept-answers.ts'

interface Props {
  project: ProjectSummary
  correction: Correction
  slots: Slot[]
  applicationId: string
  /** What a department asks for while it reviews: nobody is withdrawn by it. */
  of?: CaseCorrection
  taskId: string | null
  /** Official papers of the project: the notice is one. */
  papers: OfficialPaper[]
}

/** The whole list with one deadline: a paper or an answer for each line, then back to the department. */
export function CorrectionForm({ project, correction, slots, applicationId, of, taskId, papers }: Props) {
  const { t } = useTranslation('corrections')
  const navigate = useNavigate()
  const user = useUser()
  const queryClient = useQueryClient()
  const uploads = useUploads(applicationId, project.organisation.id)
  const [answers, setAnswers] = useState<Record<string, string>>(() => keptAnswers(correction.number))
  const [tried, setTried] = useState(false)

  // Each text in three wordings: of the filing's one notice, of a department's, of what a joint review found.
  const which = of?.move === 'rectification' ? 'OfJoint' : of ? 'OfCase' : ''
  const papersOf = (material: string | null) =>
    slots
      .find((slot) => slot.material === material)
      ?.papers.filter(({ addedAt }) => Date.parse(addedAt) >= Date.parse(correction.askedAt)) ?? []
  const open = correction.lines.filter(
    ({ id, material }) => !answers[id]?.trim() && papersOf(material).length === 0
  )
  const busy = uploads.uploads.some(({ problem }) => problem === null)

  const submit = useMutation({
    mutationFn: () =>
      call(completeTask, {
        params: { taskId: taskId! },
        body: {
          form: 'yimen:supply-corrections',
          outcome: 'supplied',
          answers: correction.lines.map(({ id }) => ({ line: id, text: answers[id]?.trim() ?? '' }))
        }
      }),
    onSuccess: async () => {
      keepAnswers(correction.number, {})
      await navigate(
        isMemberOf(user, project.organisation.id) ? `/projects/${project.id}` : '/window/filings'
      )
      await queryClient.invalidateQueries()
    }
  })
  const write = (line: string, text: string) => {
    const next = { ...answers, [line]: text }
    setAnswers(next)
    keepAnswers(correction.number, next)
  }

  return (
    <>
      <p className="lead">
        {t(`lead${which}`)} <CorrectionNotice papers={papers} number={of?.caseNumber} />
      </p>
      <section className="card card__body correction__state" aria-label={t('progress')}>
        <p className="correction__count">
          <b>
            {t('answered', { count: correction.lines.length - open.length, all: correction.lines.length })}
          </b>
          <span className="soft">{t('kept')}</span>
        </p>
        <progress
          value={correction.lines.length - open.length}
          max={correction.lines.length}
          aria-label={t('progress')}
        />
        <dl className="correction__rules">
          <div>
            <dt>{t('until', { day: correctionDay(t, correction, formatDayAndWeekday) })}</dt>
            <dd>{t(`late${which}`)}</dd>
          </div>
          <div>
            <dt>{t('clock')}</dt>
            <dd>{t(`clockText${which}`)}</dd>
          </div>
          <div>
            <dt>{t('afterwards')}</dt>
            <dd>{t(`afterwardsText${which}`)}</dd>
          </div>
        </dl>
      </section>
      <ol className="stack correction__lines">
        {correction.lines.map((line, index) => (
          <CorrectionLine
            key={line.id}
            line={line}
            number={index + 1}
            slot={slots.find(({ material }) => material === line.material)}
            papers={papersOf(line.material)}
            applicationId={applicationId}
            answer={answers[line.id] ?? ''}
            onAnswer={(text) => write(line.id, text)}
            uploads={uploads}
            answered={!open.includes(line)}
            problem={tried && open.includes(line)}
          />
        ))}
      </ol>
      {submit.isError && <ErrorMessage error={submit.error} />}
      {tried && open.length > 0 && (
        <div className="error" role="alert">
          <Icon name="bad" />
          <div>
            <p>{t('open', { count: open.length })}</p>
            <ul>
              {open.map((line) => (
                <li key={line.id}>
                  <a href={`#line-${line.id}`}>
                    {t('line', { number: correction.lines.indexOf(line) + 1, what: line.what })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {!taskId && <p role="status">{t('notYet')}</p>}
      <div className="correction__act">
        <Button
          type="primary"
          size="large"
          loading={submit.isPending}
          disabled={busy || !taskId || submit.isSuccess}
          onClick={() => {
            setTried(true)
            if (open.length === 0) submit.mutate()
          }}
        >
          {t(which === 'OfJoint' ? 'submitOfJoint' : 'submit')}
        </Button>
        {busy && <span className="soft">{t('uploading')}</span>}
      </div>
    </>
  )
}
