import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { MoveRecord } from '../../../../../server/moves/schema.ts'
import { formatDay } from '../../../../dates.ts'
import { useMoveWords } from './use-move-words.ts'

/** What is set going and not over yet, above everything else about the number. */
export function MovesMade({ dossier }: { dossier: Dossier }) {
  const { moves, track } = dossier
  // A countersign has a place of its own, with its answers.
  const open = moves.filter(({ state, move }) => state === 'open' && move !== 'countersign')
  const extended = moves.find(({ move, detail }) => move === 'extension' && detail.newDueOn)
  return (
    <>
      {open.map((move) => (
        <OpenMove key={move.id} move={move} />
      ))}
      {extended && track?.doneOn === null && <Extended detail={extended.detail} />}
    </>
  )
}

/** 延期 as it was approved: the statutory day moves, the promise stays and is missed by so much. */
function Extended({ detail }: { detail: Record<string, unknown> }) {
  const { t } = useTranslation('moves')
  const { oldDueOn, newDueOn, overrun } = detail as { oldDueOn: string; newDueOn: string; overrun: number }
  return (
    <p className="case__notice">
      <b>{t('names.extension')}</b>{' '}
      {t('extension.moved', { from: formatDay(oldDueOn), to: formatDay(newDueOn) })}
      {overrun > 0 && ` ${t('extension.overrun', { count: overrun })}`}
    </p>
  )
}

/** Who, since when, planned until, and how many days it has kept from counting. */
function OpenMove({
  move: { id: _, move, orderedBy, orderedOn, detail, dueOn, held }
}: {
  move: MoveRecord
}) {
  const { t } = useTranslation('moves')
  const words = useMoveWords()
  const until = typeof detail.untilOn === 'string' ? detail.untilOn : dueOn
  const parts = [
    t('running', { person: orderedBy ?? '', day: formatDay(orderedOn) }),
    ...words.about(move, detail),
    until && t('until', { day: formatDay(until) }),
    held && t('notCounted', { day: formatDay(held.fromOn), count: held.days })
  ]
  return (
    <p className="case__notice">
      <b>{words.name(move, detail)}</b> {parts.filter(Boolean).join(' · ')}
      {typeof detail.reason === 'string' && `：${detail.reason}`}
    </p>
  )
}
