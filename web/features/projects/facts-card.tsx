import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Static } from 'typebox'
import { useTranslation } from 'react-i18next'
import { readFactsToAgree } from '../../../server/moves/facts/schema.ts'
import { listMoveOffers } from '../../../server/moves/schema.ts'
import type { StageView } from '../../../server/projects/schema.ts'
import { completeTask } from '../../../server/tasks/schema.ts'
import { call } from '../../api.ts'
import { Comparison } from '../../components/corrected-facts/comparison.tsx'
import { CorrectFactsDialog } from '../../components/corrected-facts/correct-facts-dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { PapersDue } from './papers-due.tsx'

const RUNNING: readonly string[] = ['filed', 'awaiting-correction', 'accepted', 'in-review']
interface Props {
  /** What waits for the applicant, or what it may set going itself. */
  part: 'mine' | 'offer'
  stage: StageView
  organisationId: string
}

/** 更正事实: what the lead proposes wants the applicant's word; the applicant may propose itself; papers that came of it. */
export function FactsCard({ part, stage, organisationId }: Props) {
  const application = stage.application
  if (!application?.number || !RUNNING.includes(stage.state)) return null
  return (
    <Running
      part={part}
      number={application.number}
      applicationId={application.id}
      organisationId={organisationId}
    />
  )
}

interface RunningProps {
  part: Props['part']
  number: string
  applicationId: string
  organisationId: string
}

function Running({ part, number, applicationId, organisationId }: RunningProps) {
  const { t } = useTranslation('corrected-facts')
  const [asking, setAsking] = useState(false)
  const read = useQuery({
    queryKey: ['projects', 'facts', number],
    queryFn: () => call(readFactsToAgree, { params: { number } })
  })
  const moves = useQuery({
    queryKey: ['projects', 'moves', number],
    queryFn: () => call(listMoveOffers, { params: { number } })
  })
  if (!read.data || !moves.data) return null
  const { proposal, papersDue } = read.data
  const offered = moves.data.offers.some(({ move, refused }) => move === 'facts-corrected' && !refused)
  const waiting = moves.data.moves.some(
    ({ move, state, detail }) =>
      move === 'facts-corrected' && state === 'open' && detail.proposedBy === 'applicant'
  )
  if (part === 'mine')
    return (
      <>
        {proposal && <Proposal proposal={proposal} />}
        {papersDue.length > 0 && (
          <PapersDue papers={papersDue} applicationId={applicationId} organisationId={organisationId} />
        )}
      </>
    )
  return (
    <>
      {(offered || waiting) && (
        <section className="card card__body" aria-labelledby="facts">
          <h2 id="facts">{t('title')}</h2>
          <p className="soft">{t(waiting ? 'waiting' : 'offer')}</p>
          {!waiting && (
            <p className="again__act">
              <Button onClick={() => setAsking(true)}>{t('ask')}</Button>
            </p>
          )}
        </section>
      )}
      {asking && <CorrectFactsDialog number={number} by="applicant" onClose={() => setAsking(false)} />}
    </>
  )
}

type ToAgree = NonNullable<Static<(typeof readFactsToAgree)['schema']['response'][200]>['proposal']>

/** The lead's proposal with what comes of it: agreed, or declined with a word. */
function Proposal({ proposal }: { proposal: ToAgree }) {
  const { t } = useTranslation('corrected-facts')
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const answer = useMutation({
    mutationFn: (outcome: 'agree' | 'decline') =>
      call(completeTask, {
        params: { taskId: proposal.taskId },
        body: { form: 'yimen:agree-facts', outcome, text: text.trim() || undefined }
      }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['projects'] })
  })
  const decline = () => {
    setTried(true)
    if (text.trim()) answer.mutate('decline')
  }
  return (
    <section className="card card__body correction-card" aria-labelledby="agree-facts">
      <h2 id="agree-facts">{t('agree.title')}</h2>
      <p>{t('agree.about', { reason: proposal.reason })}</p>
      <Comparison changes={proposal.changes} comparison={proposal.comparison} />
      <TextField
        label={t('agree.word')}
        value={text}
        maxLength={4000}
        optional={t('agree.wordOptional')}
        problem={tried && !text.trim() ? t('agree.wordMissing') : null}
        onChange={setText}
      />
      {answer.isError && <ErrorMessage error={answer.error} />}
      <p className="correction-card__act">
        <Button type="primary" loading={answer.isPending} onClick={() => answer.mutate('agree')}>
          {t('agree.agree')}
        </Button>
        <Button disabled={answer.isPending} onClick={decline}>
          {t('agree.decline')}
        </Button>
      </p>
    </section>
  )
}
