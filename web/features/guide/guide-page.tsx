import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { ItemSummary } from '../../../server/items/schema.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { DepartmentsIndex } from '../../components/guide/departments-index.tsx'
import { ItemCard } from '../../components/guide/item-card.tsx'
import { ItemList } from '../../components/guide/item-list.tsx'
import { useItems, usePopularItems } from '../../components/guide/use-guide.ts'
import '../../components/guide/guide.css'
import { Icon } from '../../components/icon.tsx'
import { Loading } from '../../components/loading.tsx'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { useWide } from '../../components/use-wide.ts'
import { GuideFilters } from './guide-filters.tsx'

/** Long enough for a pinyin input to finish a word. */
const WAIT_MS = 250

/** List and card beside each other; search, filters and item stand in the address, so that it can be sent to someone. */
export function GuidePage() {
  const { t } = useTranslation('guide')
  const { item } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const named = useName()
  const wide = useWide()
  const card = useRef<HTMLDivElement>(null)
  const q = search.get('q') ?? ''
  const stage = search.get('stage') ?? ''
  const department = search.get('department') ?? ''
  const [typed, setTyped] = useState(q)
  // A link leads to another search: what was typed for the one before goes.
  const [searched, setSearched] = useState(q)
  if (q !== searched) {
    setSearched(q)
    setTyped(q)
  }
  const popular = usePopularItems()
  const all = useItems({})
  const ranked = !q && !stage && !department && !search.has('all') && (popular.data?.length ?? 0) > 0
  const found = useItems({
    q: q || undefined,
    stage: (stage || undefined) as ItemSummary['stage'] | undefined,
    department: department || undefined
  })
  const list = ranked ? popular : found
  // Nobody chose: beside the list the best one lies open.
  const shown = item ?? (wide ? list.data?.[0]?.item : undefined)
  const chosen = all.data?.find((one) => one.item === item)
  useDocumentTitle(chosen ? named(chosen.nameZh, chosen.nameEn) : t('title'))

  const addressOf = (code: string | null, change: Record<string, string> = {}) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(change))
      if (value) next.set(name, value)
      else next.delete(name)
    return `/guide${code ? `/${code}` : ''}${next.size ? `?${next}` : ''}`
  }
  const put = (name: string, value: string) =>
    void navigate(addressOf(null, { [name]: value }), { replace: true, preventScrollReset: true })
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => put('q', typed.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  })

  return (
    <div className={item ? 'wrap guide guide--chosen' : 'wrap guide'}>
      <div
        className="guide__head"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          document.querySelector<HTMLElement>('.items a')?.focus()
        }}
      >
        {item ? <p className="guide__title">{t('title')}</p> : <h1>{t('title')}</h1>}
        <p className="lead">{t('lead')}</p>
        <SearchBox value={typed} onChange={setTyped} onSearch={() => put('q', typed.trim())} />
        <GuideFilters stage={stage} department={department} onChange={put} />
      </div>
      <p className="guide__back">
        <Link to={addressOf(null)}>
          <Icon name="chevron" small /> {t('title')}
        </Link>
      </p>
      {list.isPending && <Loading />}
      {list.isError && <ErrorMessage error={list.error} />}
      {list.data && (
        <div className={shown ? 'guide__panes' : 'guide__panes guide__panes--none'}>
          <div className="guide__side">
            {list.data.length > 0 && (
              <section className="card guide__list" aria-labelledby="list">
                <div className="items__head">
                  <h2 id="list">{ranked ? t('popular') : t('found', { count: list.data.length })}</h2>
                  <span className="soft">{t('promisedDays')}</span>
                </div>
                <ItemList
                  items={list.data}
                  linkTo={(code) => addressOf(code)}
                  chosen={shown}
                  ranked={ranked}
                  stay={wide}
                  onMove={(code) => {
                    if (wide) void navigate(addressOf(code), { replace: true, preventScrollReset: true })
                  }}
                  onOpen={() => card.current?.focus({ preventScroll: wide })}
                />
                {ranked && (
                  <p className="items__more">
                    <Link to="/guide?all=1" preventScrollReset>
                      {t('allItems', { count: all.data?.length ?? 0 })}
                    </Link>
                  </p>
                )}
              </section>
            )}
            {list.data.length === 0 && (
              <div className="card guide__list">
                <EmptyState
                  title={q ? t('noneOf', { q }) : t('none')}
                  action={
                    <>
                      {(stage || department) && (
                        <Link to={addressOf(null, { stage: '', department: '' })}>{t('everywhere')}</Link>
                      )}
                      <Link to="/plan">{t('toPlan')}</Link>
                    </>
                  }
                >
                  {t('noneText')}
                </EmptyState>
              </div>
            )}
            <DepartmentsIndex />
          </div>
          {shown && (
            <div className="guide__card" ref={card} tabIndex={-1}>
              <ItemCard key={shown} code={shown} heading={item ? 'h1' : 'h2'} />
            </div>
          )}
        </div>
      )}
    </div>
  )
}
