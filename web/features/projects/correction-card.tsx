import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Correction } from '../../../server/applications/schema.ts'
import type { CaseCorrection } from '../../../server/moves/schema.ts'
import type { OfficialPaper } from '../../../server/official-papers/schema.ts'
import { useName } from '../../components/data-name.ts'
import { correctionDay } from '../../components/correction-day.ts'
import { correctionPath } from '../../components/correction-path.ts'
import { CorrectionNotice } from '../../components/correction-notice.tsx'

interface Props {
  projectId: string
  correction: Correction
  /** Of what a department asks while it reviews: its case. */
  of?: CaseCorrection
  papers: OfficialPaper[]
}

/** The only card with the accent: it needs the applicant. */
export function CorrectionCard({ projectId, correction, of, papers }: Props) {
  const { t } = useTranslation('projects')
  const named = useName()
  const joint = of?.move === 'rectification'
  const id = of ? `correction-${of.caseNumber}` : 'correction'
  return (
    <section className="card correction-card" aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>
          {t(joint ? 'correction.titleOfJoint' : 'correction.title', { count: correction.lines.length })}
        </h2>
        <span className="small soft">{t('common:days.due', { day: correctionDay(t, correction) })}</span>
      </div>
      <div className="card__body">
        {of && (
          <p className="soft small">
            {t(joint ? 'correction.ofJoint' : 'correction.of', {
              department: named(of.departmentZh, of.departmentEn),
              item: named(of.nameZh, of.nameEn)
            })}
          </p>
        )}
        <ol>
          {correction.lines.map(({ id, what }) => (
            <li key={id}>{what}</li>
          ))}
        </ol>
        <p className="soft small">
          {t(joint ? 'correction.lateOfJoint' : of ? 'correction.lateOfCase' : 'correction.late', {
            day: correctionDay(t, correction)
          })}
        </p>
        <p className="correction-card__act">
          <Link className="button button--primary" to={correctionPath(projectId, of)}>
            {t(joint ? 'duty.rectification.act' : 'duty.correction.act')}
          </Link>
          <CorrectionNotice papers={papers} number={of?.caseNumber} />
        </p>
      </div>
    </section>
  )
}
