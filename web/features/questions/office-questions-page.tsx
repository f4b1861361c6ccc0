import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import {
  countOfficeQuestions,
  listOfficeQuestions,
  QUESTION_STATES
} from '../../../server/questions/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QuestionCard } from '../../components/questions/question-card.tsx'
import { ReplyForm } from './reply-form.tsx'

type State = (typeof QUESTION_STATES)[number]
/** Long enough for a pinyin input to finish a word. */
const WAIT_MS = 250

/** What applicants ask of this office, the one that is due first above; filter and search stand in the address. */
export function OfficeQuestionsPage() {
  const { t } = useTranslation('questions')
  const [search, setSearch] = useSearchParams()
  const state: State = search.get('state') === 'answered' ? 'answered' : 'open'
  const q = search.get('q') ?? ''
  const [typed, setTyped] = useState(q)
  const list = useQuery({
    queryKey: ['questions', 'office', state, q],
    queryFn: () => call(listOfficeQuestions, { querystring: { state, q: q || undefined } }),
    placeholderData: keepPreviousData
  })
  const count = useQuery({ queryKey: ['questions', 'count'], queryFn: () => call(countOfficeQuestions, {}) })

  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true }
    )
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => put('q', typed.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  })

  return (
    <div className="wrap">
      <PageHeader
        title={t('title')}
        meta={count.data && count.data.overdue > 0 && t('overdue', { count: count.data.overdue })}
      />
      <div className="question__buttons">
        <Segmented<State>
          value={state}
          onChange={(next) => put('state', next === 'open' ? '' : next)}
          options={QUESTION_STATES.map((value) => ({
            value,
            label:
              value === 'open' ? t('states.open', { count: count.data?.open ?? 0 }) : t('states.answered')
          }))}
        />
        <Input.Search
          style={{ maxWidth: 280 }}
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          maxLength={100}
          allowClear
          onChange={({ target }) => setTyped(target.value)}
          onSearch={(text) => put('q', text.trim())}
        />
      </div>
      {list.isPending && <Loading />}
      {list.isError && <ErrorMessage error={list.error} />}
      {list.data?.length === 0 && (
        <div className="card questions-list">
          <EmptyState title={q ? t('notFound', { q }) : t(`noneOf.${state}`)}>
            {t('officeNoneText')}
          </EmptyState>
        </div>
      )}
      {list.data && list.data.length > 0 && (
        <div className="card questions-list">
          {list.data.map((question) => (
            <QuestionCard key={question.id} question={question} officer>
              {question.answer === null && <ReplyForm question={question} />}
            </QuestionCard>
          ))}
        </div>
      )}
    </div>
  )
}
