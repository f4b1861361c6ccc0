import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { OfficialPaperList } from '../../components/official-paper-list.tsx'
import { groupByStage } from './group-by-stage.ts'
import { StageFolds } from './stage-folds.tsx'

/** Notices and decisions that were sent; the licences stand in the card above. */
export function OfficialPapers({ page }: { page: ProjectPage }) {
  const { t } = useTranslation()
  const { papers } = page
  if (papers.length === 0) return null
  return (
    <section className="card" aria-labelledby="official-papers">
      <div className="card__head">
        <h2 id="official-papers">{t('officialPapers.title')}</h2>
      </div>
      <StageFolds groups={groupByStage(page, papers, ({ businessKey }) => businessKey)}>
        {(those) => <OfficialPaperList papers={those} />}
      </StageFolds>
    </section>
  )
}
