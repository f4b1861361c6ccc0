import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import {
  listPapersToServe,
  PAPER_VIEWS,
  type PaperToServe,
  type PaperView
} from '../../../server/window/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WindowPaperRow } from './paper-row.tsx'
import { ServeDialog } from './serve-dialog.tsx'

/** Notices of applicants without an inbox: handed over here, and served on the day of their receipt. */
export function WindowPapersPage() {
  const { t } = useTranslation('window')
  const [search, setSearch] = useSearchParams()
  const view = PAPER_VIEWS.find((one) => one === search.get('view')) ?? 'to-serve'
  const [q, setQ] = useState('')
  const [serving, setServing] = useState<PaperToServe | null>(null)
  const papers = useQuery({
    queryKey: ['window-papers', view, q.trim()],
    queryFn: () => call(listPapersToServe, { querystring: { q: q.trim() || undefined, view } }),
    placeholderData: (before) => before
  })
  const rows = papers.data?.papers ?? []

  return (
    <>
      <PageHeader title={t('pages.papers')} meta={t('papers.about')} />
      <div className="window__filter">
        <div className="window__search">
          <TextField label={t('papers.search')} value={q} maxLength={200} onChange={setQ} />
        </div>
        <SelectField<PaperView>
          label={t('papers.view')}
          value={view}
          options={PAPER_VIEWS.map((value) => ({ value, text: t(`papers.views.${value}`) }))}
          onChange={(value) => setSearch(value === 'to-serve' ? {} : { view: value })}
        />
      </div>
      {papers.isPending && <Loading />}
      {papers.isError && <ErrorMessage error={papers.error} />}
      {papers.isSuccess && rows.length === 0 && (
        <EmptyState title={t(q.trim() ? 'noneFound' : `papers.none.${view}`)}>
          {t('papers.noneWhy')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('papers.paper')}</th>
                <th scope="col">{t('project')}</th>
                <th scope="col">{t('papers.service')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {rows.map((paper) => (
                <WindowPaperRow key={paper.id} paper={paper} view={view} onServe={() => setServing(paper)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {serving && <ServeDialog paper={serving} onClose={() => setServing(null)} />}
    </>
  )
}
