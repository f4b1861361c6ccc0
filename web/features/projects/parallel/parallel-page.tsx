import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { listParallelItems, type ParallelItem } from '../../../../server/parallel/schema.ts'
import { readProject } from '../../../../server/projects/schema.ts'
import { call } from '../../../api.ts'
import { useName } from '../../../components/data-name.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { SearchBox } from '../../../components/search-box.tsx'
import { ParallelChoice } from './parallel-choice.tsx'
import './parallel.css'

/** Picking an item to file alone: what suits the project first; search and filter stand in the address. */
export function ParallelPage() {
  const { projectId } = useParams() as { projectId: string }
  const { t } = useTranslation(['parallel', 'projects'])
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('item') ?? ''
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const onlySuiting = !wanted && search.get('show') !== 'all'
  const project = useQuery({
    queryKey: ['projects', projectId],
    queryFn: () => call(readProject, { params: { projectId } })
  })
  const list = useQuery({
    queryKey: ['projects', projectId, 'parallel-items'],
    queryFn: () => call(listParallelItems, { params: { projectId } })
  })
  const matches = useMatches(typed.trim())

  if (list.isPending || project.isPending) return <Loading />
  if (!list.data || !project.data) return <ErrorMessage error={list.error ?? project.error!} />
  const { items } = list.data
  const name = project.data.project.nameZh
  const shown = items
    .filter(({ suits }) => !onlySuiting || suits !== false)
    .filter((item) => (typed.trim() ? matches(item) : !wanted || item.item === wanted))
    .toSorted((a, b) => rank(a) - rank(b))
  const change = (part: Record<string, string>) => setSearch(part, { replace: true })

  return (
    <div className="wrap parallel-page">
      <PageHeader
        title={t('title')}
        trail={[
          { to: '/projects', text: t('projects:title') },
          { to: `/projects/${projectId}`, text: name }
        ]}
      />
      <p className="lead">{t('lead')}</p>
      {items.length === 0 ? (
        <section className="card">
          <EmptyState
            title={t('tooEarly')}
            action={
              <Link className="button button--primary" to={`/projects/${projectId}`}>
                {name}
              </Link>
            }
          >
            {t('tooEarlyWhy')}
          </EmptyState>
        </section>
      ) : (
        <>
          <SearchBox
            value={typed}
            onChange={(text) => {
              setTyped(text)
              change({ ...(text && { q: text, show: 'all' }) })
            }}
            onSearch={() => change({ ...(typed && { q: typed, show: 'all' }) })}
          />
          <div className="parallel-page__find">
            <Checkbox
              checked={onlySuiting}
              onChange={({ target }) => change(target.checked ? {} : { show: 'all' })}
            >
              {t('onlySuiting')}
            </Checkbox>
            <span className="soft small" role="status">
              {t('found', { count: shown.length })}
            </span>
          </div>
          <ul className="parallel-page__items">
            {shown.map((item) => (
              <ParallelChoice key={item.item} projectId={projectId} item={item} />
            ))}
          </ul>
          {shown.length === 0 && (
            <section className="card">
              <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
            </section>
          )}
        </>
      )}
    </div>
  )
}

/** What can be filed now comes first, and what the facts name before what they say nothing of. */
const rank = ({ suits, readiness }: ParallelItem) => (readiness === 'blocked' ? 2 : 0) + (suits ? 0 : 1)

function useMatches(typed: string) {
  const named = useName()
  const words = typed.toLowerCase()
  return (item: ParallelItem) =>
    [
      item.item,
      item.nameZh,
      item.nameEn,
      named(item.departmentZh, item.departmentEn),
      item.conditionZh,
      item.conditionEn
    ].some((text) => text.toLowerCase().includes(words))
}
