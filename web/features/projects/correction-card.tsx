import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Correction } from '../../../server/applications/schema.ts'
import type { OfficialPaper } from '../../../server/official-papers/schema.ts'
import { correctionDay } from '../../components/correction-day.ts'
import { CorrectionNotice } from '../../components/correction-notice.tsx'

interface Props {
  projectId: string
  correction: Correction
  papers: OfficialPaper[]
}

/** The only card with the accent: it needs the applicant. */
export function CorrectionCard({ projectId, correction, papers }: Props) {
  const { t } = useTranslation('projects')
  return (
    <section className="card correction-card" aria-labelledby="correction">
      <div className="card__head">
        <h2 id="correction">{t('correction.title', { count: correction.lines.length })}</h2>
        <span className="small soft">{t('common:days.due', { day: correctionDay(t, correction) })}</span>
      </div>
      <div className="card__body">
        <ol>
          {correction.lines.map(({ id, what }) => (
            <li key={id}>{what}</li>
          ))}
        </ol>
        <p className="soft small">{t('correction.late', { day: correctionDay(t, correction) })}</p>
        <p className="correction-card__act">
          <Link className="button button--primary" to={`/projects/${projectId}/correction`}>
            {t('duty.correction.act')}
          </Link>
          <CorrectionNotice papers={papers} />
        </p>
      </div>
    </section>
  )
}
