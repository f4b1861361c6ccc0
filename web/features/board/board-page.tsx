import { useRef, useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardCell, BoardRow } from '../../../server/board/schema.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { CityProgress } from '../../components/sample/city-progress.tsx'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { BoardHead } from './board-head.tsx'
import { BoardList } from './board-list.tsx'
import { BoardTable } from './board-table.tsx'
import { UrgeDialog } from '../../components/urging/urge-dialog.tsx'
import { useBoard } from './use-board.ts'
import { useBoardPlace } from './use-board-place.ts'
import './board.css'

const MORE_ROWS = 60

/** Projects × departments of a running stage, what breaks first on top. */
export function BoardPage() {
  // The words of its dialogs as well: one that is fetched when it opens would draw the page anew, without its focus.
  const { t } = useTranslation(['board', 'urging'])
  useDocumentTitle(t('title'))
  const { place, go } = useBoardPlace()
  const { board, rows, changes, sortAgain, isPending, isError, error } = useBoard(place)
  const [urging, setUrging] = useState<{ row: BoardRow; cell: BoardCell } | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const table = useRef<HTMLDivElement>(null)
  const left = (board?.total ?? 0) - rows.length
  const narrowed = place.q !== '' || place.filter !== undefined

  return (
    <div className="board">
      <BoardHead
        board={board}
        place={place}
        go={go}
        chosen={chosen ?? rows[0]?.row.applicationNumber ?? null}
      />
      <CityProgress making />
      {isError && <ErrorMessage error={error} />}
      {isPending && <Loading />}
      {changes > 0 && (
        <div className="board__fresh" role="status">
          <button type="button" onClick={sortAgain}>
            {t('fresh', { count: changes })}
          </button>
        </div>
      )}
      {board && rows.length === 0 && (
        <EmptyState
          title={t(narrowed ? 'noneFound' : 'none')}
          action={narrowed && <Button onClick={() => go({ q: null, filter: null })}>{t('clear')}</Button>}
        >
          {t(narrowed ? 'noneFoundWhy' : 'noneWhy')}
        </EmptyState>
      )}
      {board && rows.length > 0 && (
        <>
          <div className="board__scroll" ref={table}>
            <BoardTable
              board={board}
              rows={rows}
              open={place.open}
              onOpen={(number) => go({ open: number })}
              onChoose={setChosen}
              onUrge={(row, cell) => setUrging({ row, cell })}
            />
          </div>
          <BoardList board={board} rows={rows} />
        </>
      )}
      {left > 0 && (
        <p className="board__more">
          <Button onClick={() => go({ rows: String(rows.length + MORE_ROWS) })}>
            {t('more', { count: left })}
          </Button>
        </p>
      )}
      {urging && (
        <UrgeDialog
          project={urging.row.projectNameZh}
          entry={urging.cell.entries.find(({ mayUrge }) => mayUrge)!}
          column={board?.columns.find(({ department }) => department === urging.cell.department)}
          onClose={() => setUrging(null)}
        />
      )}
    </div>
  )
}
