import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { readProject } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { useFactWords } from '../../components/facts/use-fact-words.ts'
import { Icon } from '../../components/icon.tsx'
import { Loading } from '../../components/loading.tsx'
import { MetroLine } from '../../components/metro/metro-line.tsx'
import { Race } from '../../components/metro/race.tsx'
import { runningStages } from '../../components/metro/running-stages.ts'
import { stagesAtWork } from '../../components/metro/tracks.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { OthersAtWork } from '../../components/sample/others-at-work.tsx'
import { isMemberOf, useUser } from '../../session.tsx'
import { Answers, currentStage } from './answers.tsx'
import { EarlyStage } from './early-stage.tsx'
import { FileAgain } from './file-again.tsx'
import { FactsCard } from './facts-card.tsx'
import { CorrectionCard } from './correction-card.tsx'
import { Hands } from './hands.tsx'
import { NextStage } from './next-stage.tsx'
import { ParallelCard } from './parallel/parallel-card.tsx'
import { Procedures } from './procedures.tsx'
import { ProjectQuestions } from './project-questions.tsx'
import { ApplicantSteps } from './applicant-steps.tsx'
import { OwedPapers } from './owed-papers.tsx'
import { OfficialPapers } from './official-papers.tsx'
import { Results } from './results.tsx'
import { Timeline } from './timeline.tsx'
import { VisitCard } from './visit-card.tsx'
import { WithdrawalCard } from './withdrawal-card.tsx'
import './projects.css'

const ENDED: readonly string[] = ['failed', 'rejected', 'withdrawn']

/** Where it is, when it is done, what I must and what I can do; then who has it, what came of it, and what happened. */
export function ProjectPage() {
  const { projectId } = useParams() as { projectId: string }
  const { t } = useTranslation(['projects', 'window'])
  const user = useUser()
  const words = useFactWords()
  const [search] = useSearchParams()
  const page = useQuery({
    queryKey: ['projects', projectId],
    queryFn: () => call(readProject, { params: { projectId } })
  })

  if (page.isPending) return <Loading />
  if (page.isError && !page.data) return <ErrorMessage error={page.error} />
  const { project, stages, next, timeline, correction } = page.data
  const openCorrection = correction && !correction.answeredAt ? correction : null
  const current = currentStage(stages)
  const again = stages.find(({ state, fileable }) => ENDED.includes(state) && fileable)
  const running = runningStages(stages)
  const open = running.length > 0 ? running : current ? [current] : []
  // What one can do stands before what one waits for.
  const canBeEarly = stages.some(({ early, fileable }) => fileable && early?.blockedBy.length === 0)
  const early = <EarlyStage projectId={project.id} stages={stages} />
  const used = stages.reduce((sum, { usedDays }) => sum + (usedDays ?? 0), 0)

  return (
    <div className="wrap project">
      <PageHeader
        title={project.nameZh}
        trail={[
          isMemberOf(user, project.organisation.id)
            ? { to: '/projects', text: t('title') }
            : { to: '/window/filings', text: t('window:pages.filings') }
        ]}
        meta={
          <>
            <span>
              {t('code')} {project.code ?? t('noCode')}
              {project.code && <CopyButton text={project.code} label={t('code')} />}
            </span>
            {project.jurisdiction && <span>{words.value('jurisdiction', project.jurisdiction)}</span>}
            <span>{project.organisation.name}</span>
          </>
        }
        actions={
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" small /> {t('print')}
          </button>
        }
      />
      {search.get('filed') && stages.some(({ state }) => state === 'filed') && (
        <p className="filed" role="status">
          <Icon name="check" /> {t('filedNow')}
        </p>
      )}
      <Answers page={page.data} />
      <OthersAtWork projectId={project.id} />
      <MetroLine stages={stages}>
        <Race
          promised={page.data.promisedTotal}
          used={used}
          running={stagesAtWork(stages).length > 0}
          sequential={page.data.sequentialStatutoryDays}
          legs={stages.map(({ stage, sequentialDays }) => ({ stage, days: sequentialDays }))}
        />
      </MetroLine>
      <div className="cols">
        <div className="stack">
          {openCorrection && (
            <CorrectionCard projectId={project.id} correction={openCorrection} papers={page.data.papers} />
          )}
          {page.data.caseCorrections.map((one) => (
            <CorrectionCard
              key={one.caseNumber}
              projectId={project.id}
              correction={one}
              of={one}
              papers={page.data.papers}
            />
          ))}
          {page.data.visits.map((visit) => (
            <VisitCard key={visit.number} visit={visit} />
          ))}
          <Procedures procedures={page.data.procedures} />
          <ApplicantSteps steps={page.data.steps} />
          <OwedPapers page={page.data} />
          {open.map((stage) => (
            <FactsCard key={stage.stage} part="mine" stage={stage} organisationId={project.organisation.id} />
          ))}
          {canBeEarly && early}
          {next && (
            <NextStage projectId={project.id} stage={next.stage} checklist={next.checklist} stages={stages} />
          )}
          {running.map((stage) => (
            <Hands key={stage.stage} page={page.data} stage={stage} />
          ))}
          {again && <FileAgain projectId={project.id} stage={again} />}
          {!canBeEarly && early}
          <Results page={page.data} />
          {running.length === 0 &&
            open.map((stage) => <Hands key={stage.stage} page={page.data} stage={stage} />)}
          {project.state !== 'draft' && <ParallelCard projectId={project.id} filings={page.data.parallel} />}
          <OfficialPapers page={page.data} />
          {open.map((stage) => (
            <Fragment key={stage.stage}>
              <FactsCard part="offer" stage={stage} organisationId={project.organisation.id} />
              <WithdrawalCard stage={stage} />
            </Fragment>
          ))}
        </div>
        <aside className="stack">
          <ProjectQuestions page={page.data} />
          <Timeline entries={timeline} papers={page.data.papers} />
        </aside>
      </div>
    </div>
  )
}
