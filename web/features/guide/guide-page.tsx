import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ItemSummary } from '../../../server/items/schema.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { ItemRow } from './item-row.tsx'
import { useDepartments, useItems, useStages } from './use-guide.ts'
import './guide.css'

/** Long enough for a pinyin input to finish a word. */
const WAIT_MS = 250

/** Search and filters stand in the address, so that a result can be sent to someone. */
export function GuidePage() {
  const { t } = useTranslation('guide')
  const named = useName()
  const [search, setSearch] = useSearchParams()
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const stage = search.get('stage') ?? ''
  const department = search.get('department') ?? ''
  const stages = useStages()
  const departments = useDepartments()
  const items = useItems({
    q: search.get('q') ?? undefined,
    stage: (stage || undefined) as ItemSummary['stage'] | undefined,
    department: department || undefined
  })
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)

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
    if (typed.trim() === (search.get('q') ?? '')) return
    const timer = setTimeout(() => put('q', typed.trim()), WAIT_MS)
    return () => clearTimeout(timer)
  })

  return (
    <div className="wrap">
      <PageHeader title={t('title')} />
      <p className="lead">{t('lead')}</p>
      <SearchBox value={typed} onChange={setTyped} onSearch={() => put('q', typed.trim())} />
      <div className="guide__filters">
        <label>
          <span>{t('stage')}</span>
          <select value={stage} onChange={(event) => put('stage', event.target.value)}>
            <option value="">{t('allStages')}</option>
            {stages.data?.map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one)}
              </option>
            ))}
            <option value="P">{t('anyTime')}</option>
          </select>
        </label>
        <label>
          <span>{t('department')}</span>
          <select value={department} onChange={(event) => put('department', event.target.value)}>
            <option value="">{t('allDepartments')}</option>
            {departments.data?.map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        {items.data && <span className="soft">{t('found', { count: items.data.length })}</span>}
      </div>
      {items.isPending && <Loading />}
      {items.isError && <ErrorMessage error={items.error} />}
      {items.data?.length === 0 && (
        <div className="card">
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        </div>
      )}
      {items.data && items.data.length > 0 && (
        <ul className="card guide__items">
          {items.data.map((item) => (
            <ItemRow
              key={item.item}
              item={item}
              department={departments.data?.find(({ code }) => code === item.leadDept)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
