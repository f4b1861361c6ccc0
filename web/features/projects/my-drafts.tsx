import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readDrafts } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { DraftList } from '../../components/drafts/draft-list.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'

/** A single draft is found by its project; of several one chooses here. */
export function MyDrafts() {
  const { t } = useTranslation('drafts')
  const drafts = useQuery({ queryKey: ['projects', 'drafts'], queryFn: () => call(readDrafts, {}) })
  if (drafts.isError) return <ErrorMessage error={drafts.error} />
  if (!drafts.data || drafts.data.drafts.length < 2) return null
  return (
    <section className="card projects" aria-labelledby="my-drafts">
      <div className="card__head">
        <h2 id="my-drafts">{t('title')}</h2>
        <span className="small soft">{t('count', { count: drafts.data.drafts.length })}</span>
      </div>
      <DraftList drafts={drafts.data.drafts} withProject />
    </section>
  )
}
