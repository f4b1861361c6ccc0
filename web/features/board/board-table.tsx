import { Fragment, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, BoardCell, BoardRow } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'
import { CellContent } from './cell-content.tsx'
import { RowHead } from './row-head.tsx'
import { RowPanel } from './row-panel.tsx'
import type { ShownRow } from './use-board.ts'
import './board-table.css'

interface Props {
  board: Board
  rows: ShownRow[]
  /** the project whose row is open */
  open: string | null
  onOpen: (number: string | null) => void
  /** the row that the keys stand in */
  onChoose: (number: string) => void
  onUrge: (row: BoardRow, cell: BoardCell) => void
}

/** Column 0 is the project. Arrows move, u urges, m calls a meeting, Enter opens, Escape closes. */
export function BoardTable({ board, rows, open, onOpen, onChoose, onUrge }: Props) {
  const { t } = useTranslation('board')
  const named = useName()
  const [at, setAt] = useState<[row: number, column: number]>([0, 0])
  const [convening, setConvening] = useState<string | null>(null)
  const { columns } = board
  const [atRow, atColumn] = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length)]

  const cellOf = (row: BoardRow, column: number) =>
    row.cells.find(({ department }) => department === columns[column - 1]?.department)
  const urge = (row: BoardRow, cell: BoardCell | undefined) => {
    if (cell?.entries.some(({ mayUrge }) => mayUrge)) onUrge(row, cell)
  }
  const toggle = (number: string) => {
    setConvening(null)
    onOpen(open === number ? null : number)
  }

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const grid = event.currentTarget
    // Keys of what stands inside an open row, or of a button in a cell, are its own.
    const here = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
    if (!here || (event.target as HTMLElement).closest('.board__panel')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const [r = 0, c = 0] = here.dataset.at!.split(' ').map(Number)
    const row = rows[r]!.row
    const move = (toRow: number, toColumn: number) => {
      const next = `${Math.max(0, Math.min(toRow, rows.length - 1))} ${Math.max(0, Math.min(toColumn, columns.length))}`
      grid.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus()
    }
    const acts: Record<string, () => void> = {
      ArrowUp: () => move(r - 1, c),
      ArrowDown: () => move(r + 1, c),
      ArrowLeft: () => move(r, c - 1),
      ArrowRight: () => move(r, c + 1),
      Home: () => move(r, 0),
      End: () => move(r, columns.length),
      u: () => urge(row, cellOf(row, c)),
      m: () => {
        if (row.disagreements === 0) return
        onOpen(row.applicationNumber)
        if (row.leads && !row.meeting) setConvening(row.applicationNumber)
      },
      Escape: () => onOpen(null)
    }
    if ((event.target as HTMLElement).closest('button') === null)
      acts.Enter = () => toggle(row.applicationNumber)
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  const place = (row: number, column: number) => ({
    'data-at': `${row} ${column}`,
    tabIndex: row === atRow && column === atColumn ? 0 : -1,
    onFocus: () => {
      setAt([row, column])
      onChoose(rows[row]!.row.applicationNumber)
    }
  })

  return (
    <table className="matrix" role="grid" aria-label={t('title')} onKeyDown={press}>
      <thead>
        <tr>
          <th scope="col" className="matrix__project">
            <b>{t('project')}</b>
            <span>{t('order', { count: board.total })}</span>
          </th>
          {columns.map(({ department, nameZh, nameEn, lead }) => (
            <th key={department} scope="col">
              <b>{named(nameZh, nameEn)}</b>
              {lead && <span>{t('leadDepartment')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, gone }, r) => {
          const number = row.applicationNumber
          const isOpen = open === number
          return (
            <Fragment key={number}>
              <tr className={`${isOpen ? 'matrix__open' : ''}${gone ? ' matrix__gone' : ''}`}>
                <th scope="row" className="matrix__project" {...place(r, 0)}>
                  <button
                    type="button"
                    tabIndex={-1}
                    className="matrix__toggle"
                    aria-expanded={isOpen}
                    aria-label={t(isOpen ? 'fold' : 'expand', { project: row.projectNameZh })}
                    onClick={() => toggle(number)}
                  >
                    <Icon name="chevron" small />
                  </button>
                  <RowHead row={row} gone={gone} />
                </th>
                {columns.map(({ department }, index) => {
                  const cell = cellOf(row, index + 1)
                  return (
                    <td key={department} {...place(r, index + 1)} onDoubleClick={() => toggle(number)}>
                      <CellContent cell={cell} onUrge={() => urge(row, cell)} />
                    </td>
                  )
                })}
              </tr>
              {isOpen && (
                <tr className="board__panel">
                  <td colSpan={columns.length + 1}>
                    <RowPanel number={number} convening={convening === number} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
