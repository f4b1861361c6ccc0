import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { formatDay } from '../../../../dates.ts'

/** What is set going and not over yet, above everything else about the number. */
export function MovesMade({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  return (
    dossier.moves
      // A countersign has a place of its own, with its answers.
      .filter(({ state, move }) => state === 'open' && move !== 'countersign')
      .map(({ id, move, orderedBy, orderedOn, detail }) => (
        <p key={id} className="case__notice">
          <b>{t(`names.${move}`)}</b> {t('running', { person: orderedBy ?? '', day: formatDay(orderedOn) })}
          {typeof detail.reason === 'string' && `：${detail.reason}`}
        </p>
      ))
  )
}
