import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Board, BoardRow } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { CellContent } from './cell-content.tsx'
import { RowHead } from './row-head.tsx'
import type { ShownRow } from './use-board.ts'
import './board-list.css'

/** On a phone: the projects, each with the department that breaks first. */
export function BoardList({ board, rows }: { board: Board; rows: ShownRow[] }) {
  const { t } = useTranslation('board')
  const named = useName()
  return (
    <ul className="board__list" aria-label={t('title')}>
      {rows.map(({ row, gone }) => {
        const worst = worstOf(row)
        const column = board.columns.find(({ department }) => department === worst?.department)
        return (
          <li key={row.applicationNumber}>
            <Link to={`/board/${encodeURIComponent(row.applicationNumber)}`}>
              <RowHead row={row} gone={gone} />
              {worst && column && (
                <span className="board__worst">
                  <span>{named(column.nameZh, column.nameEn)}</span>
                  <CellContent cell={worst} />
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

const RANK = ['red', 'yellow', 'warning', 'green', 'paused']

function worstOf({ cells }: BoardRow) {
  const rank = (signal: string | null) => (signal === null ? RANK.length : RANK.indexOf(signal))
  const left = (cell: (typeof cells)[number]) => cell.entries[0]?.daysLeft ?? 0
  return cells.toSorted((a, b) => rank(a.signal) - rank(b.signal) || left(a) - left(b))[0]
}
