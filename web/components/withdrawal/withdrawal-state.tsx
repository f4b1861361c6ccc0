import { useTranslation } from 'react-i18next'
import type { MoveRecord } from '../../../server/moves/schema.ts'
import type { WithdrawalSignature } from '../../../server/moves/withdrawal/schema.ts'
import { formatDay } from '../../dates.ts'
import './withdrawal.css'

/** How far a withdrawal is: its reason, who signed, how many are still asked. */
export function WithdrawalState({ move }: { move: MoveRecord }) {
  const { t } = useTranslation('withdrawal')
  const signatures = move.detail.signatures as WithdrawalSignature[]
  const signers = move.detail.signers as string[]
  return (
    <>
      <p>
        {t('running', {
          person: move.orderedBy ?? '',
          day: formatDay(move.orderedOn),
          reason: String(move.detail.reason)
        })}
      </p>
      <p className="soft small">
        {t('signed', { count: signatures.length, all: signers.length })}
        {signatures.length > 0 && `：${signatures.map(({ department }) => department).join('、')}`}
      </p>
    </>
  )
}
