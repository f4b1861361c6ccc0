import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { PaperMark } from '../../../../../server/paper-marks/schema.ts'
import { Pin } from '../../../../components/viewer/pin.tsx'
import { MarkSource } from '../paper/mark-source.tsx'

/** What a person marked on a paper stands among what the programme found. */
export function MarkedFinding({ dossier, mark }: { dossier: Dossier; mark: PaperMark }) {
  const { t } = useTranslation('cases')
  return (
    <li className="finding finding--marked">
      <Pin number={mark.number} result={mark.result} />
      <div>
        <h3>
          <span className="finding__result">{t(`checks.results.${mark.result}`)}</span>
          {mark.text}
        </h3>
        <p className="finding__source">
          <MarkSource dossier={dossier} mark={mark} />
          <span>{mark.author}</span>
          <span>{t(mark.actId ? 'checks.markSubmitted' : 'checks.markOpen')}</span>
        </p>
      </div>
    </li>
  )
}
