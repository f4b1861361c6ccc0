import { useEffect, useRef, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useSearchParams } from 'react-router'
import { makePlan } from '../../../server/plans/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { factsOf, isComplete, usePlanAnswers } from '../../components/facts/plan-answers.ts'
import { useFactWords } from '../../components/facts/use-fact-words.ts'
import { Icon } from '../../components/icon.tsx'
import { Loading } from '../../components/loading.tsx'
import { Race } from '../../components/metro/race.tsx'
import '../../components/metro/metro.css'
import { PageHeader } from '../../components/page-header.tsx'
import { toast } from '../../components/toast.tsx'
import { formatDay, today } from '../../dates.ts'
import { NextSteps } from './next-steps.tsx'
import { decodeFacts, encodeFacts } from './shared-facts.ts'
import { StageCard } from './stage-card.tsx'
import { UnknownFacts } from './unknown-facts.tsx'
import './plan.css'

/** "These 21 items, these papers; file today and the construction permit is due on 12 May", each date explained. */
export function AnswerPage() {
  const { t } = useTranslation(['plan', 'metro'])
  const words = useFactWords()
  const [search, setSearch] = useSearchParams()
  const answers = usePlanAnswers()
  const page = useRef<HTMLDivElement>(null)
  const [fileOn, setFileOn] = useState(search.get('on') ?? today())
  const sent = search.get('a')
  const shared = sent === null ? null : decodeFacts(sent)
  const own = factsOf(answers.typed)
  const facts = shared ?? (isComplete(own) ? own : null)
  const plan = useQuery({
    queryKey: ['plans', facts, fileOn],
    queryFn: () => call(makePlan, { body: { facts: facts!, fileOn } }),
    enabled: facts !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000
  })

  // What is folded away on the screen is on the paper.
  useEffect(() => {
    const open = () => page.current?.querySelectorAll('details').forEach((one) => (one.open = true))
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])

  if (sent !== null && !shared)
    return (
      <div className="wrap">
        <EmptyState title={t('brokenLink')} action={<Link to="/plan">{t('answerYourself')}</Link>}>
          {t('brokenLinkText')}
        </EmptyState>
      </div>
    )
  if (!facts) return <Navigate to="/plan" replace />
  if (plan.isError && !plan.data)
    return (
      <div className="wrap">
        <ErrorMessage error={plan.error} />
      </div>
    )
  if (!plan.data) return <Loading />

  const { stages, permit, endsOn, provisional, promisedTotal, sequentialDays, unknown } = plan.data
  const items = stages.reduce((sum, stage) => sum + stage.items.length, 0)
  const chooseDay = (day: string) => {
    if (!/^20\d\d-\d\d-\d\d$/.test(day)) return
    setFileOn(day)
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (day === today()) next.delete('on')
        else next.set('on', day)
        return next
      },
      { replace: true }
    )
  }
  const share = async () => {
    const link = new URL('/plan/answer', location.href)
    link.searchParams.set('a', encodeFacts(facts))
    link.searchParams.set('on', fileOn)
    await navigator.clipboard.writeText(link.href)
    toast(t('linkCopied'))
  }

  return (
    <div className="wrap plan" ref={page}>
      <PageHeader
        title={t('items', { count: items, days: t('common:days.workingDays', { count: promisedTotal }) })}
        meta={
          <>
            <span>{words.value('jurisdiction', facts.jurisdiction)}</span>
            <span>{words.value('mode', facts.mode)}</span>
            {shared && <span>{t('sharedWithYou')}</span>}
          </>
        }
        actions={
          <>
            <button type="button" className="button" onClick={() => void share()}>
              <Icon name="copy" small /> {t('share')}
            </button>
            <button type="button" className="button" onClick={() => print()}>
              <Icon name="print" small /> {t('print')}
            </button>
          </>
        }
      />
      <section className="card plan__dates" aria-live="polite">
        <div>
          <label htmlFor="file-on">{t('fileOn')}</label>
          <input
            id="file-on"
            type="date"
            defaultValue={fileOn}
            min={today()}
            onChange={(event) => chooseDay(event.target.value)}
          />
        </div>
        {permit && (
          <div>
            <p>{t('permitDue')}</p>
            <p className="plan__big">
              <DueDay day={permit.dueOn} provisional={permit.provisional} />
            </p>
          </div>
        )}
        <div>
          <p>{t('allDone')}</p>
          <p className="plan__big">
            <DueDay day={endsOn} provisional={provisional} />
          </p>
        </div>
      </section>
      <div className="cols">
        <div className="stack">
          <section className="card plan__race">
            <Race
              promised={promisedTotal}
              used={0}
              sequential={sequentialDays}
              legs={stages.map((one) => ({ stage: one.stage, days: one.sequentialDays }))}
            />
            <p className="soft small">{t('sequentialEnd', { day: formatDay(plan.data.sequentialEndsOn) })}</p>
          </section>
          <p className="soft small">{t('assumption')}</p>
          {stages.map((stage) => (
            <StageCard key={stage.stage} stage={stage} all={stages} />
          ))}
        </div>
        <aside className="stack">
          <NextSteps facts={facts} shared={shared !== null} />
          <UnknownFacts unknown={unknown} />
        </aside>
      </div>
    </div>
  )
}

function DueDay({ day, provisional }: { day: string; provisional: boolean }) {
  const { t } = useTranslation()
  return (
    <time dateTime={day}>
      {formatDay(day)}
      {provisional && (
        <span className="plan__provisional" title={t('common:days.provisionalWhy')}>
          {' '}
          {t('common:days.provisional')}
        </span>
      )}
    </time>
  )
}
