import { useTranslation } from 'react-i18next'
import type { BoardRow } from '../../../server/board/schema.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { SignalChip } from '../../components/signal-chip.tsx'
import './cell.css'

/** The project's name, and how far the stage has come. */
export function RowHead({ row, gone }: { row: BoardRow; gone: boolean }) {
  const { t } = useTranslation('board')
  return (
    <>
      <b className="matrix__name" title={row.projectNameZh}>
        {row.projectNameZh}
      </b>
      <span className="matrix__day">{gone ? t('gone') : <StageDay row={row} />}</span>
      {!gone && row.withdrawing && <AnswerTag answer="withdrawing" />}
    </>
  )
}

export function StageDay({ row: { day, ofDays, signal, daysLeft, state } }: { row: BoardRow }) {
  const { t } = useTranslation('board')
  if (day === null || ofDays === null)
    return (
      <>
        {t(`states.${state}`)}
        {signal && <SignalChip signal={signal} daysLeft={daysLeft} size="row" />}
      </>
    )
  const percent = Math.min(100, (100 * day) / Math.max(1, ofDays))
  const words =
    signal === 'paused' ? 'paused' : day === 0 ? 'todayAccepted' : day > ofDays ? 'overDay' : 'day'
  return (
    <>
      <span className="mini" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {t(words, { day, days: ofDays })}
    </>
  )
}
