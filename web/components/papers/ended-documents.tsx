import { useTranslation } from 'react-i18next'
import type { Slot } from '../../../server/applications/schema.ts'
import { formatDay } from '../../dates.ts'

/** Why a paper that the city had once is asked for after all: the document was taken back, or is over. */
export function EndedDocuments({
  slot: { ended = [] },
  className = 'soft'
}: {
  slot: Slot
  className?: string
}) {
  const { t } = useTranslation('papers')
  return ended.map(({ licenceId, number, ended: why, validUntil }) => (
    <p key={licenceId} className={className}>
      {t(why === 'revoked' ? 'ended.revoked' : 'ended.expired', {
        number,
        day: validUntil ? formatDay(validUntil) : ''
      })}
    </p>
  ))
}
