import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../../server/official-papers/schema.ts'
import { OfficialPaperList } from '../../components/official-paper-list.tsx'

/** Notices and decisions that were sent; the licences stand in the card above. */
export function OfficialPapers({ papers }: { papers: OfficialPaper[] }) {
  const { t } = useTranslation()
  if (papers.length === 0) return null
  return (
    <section className="card" aria-labelledby="official-papers">
      <div className="card__head">
        <h2 id="official-papers">{t('officialPapers.title')}</h2>
      </div>
      <OfficialPaperList papers={papers} />
    </section>
  )
}
