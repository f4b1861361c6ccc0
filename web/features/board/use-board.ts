import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { readBoard, type Board, type BoardRow } from '../../../server/board/schema.ts'
import { call } from '../../api.ts'
import type { BoardPlace } from './use-board-place.ts'

/** A row that is shown; `gone` when it is no longer on the board. */
export interface ShownRow {
  row: BoardRow
  gone: boolean
}

/**
 * Rows and columns stand still while one looks; what a cell says is always the newest. What came, went or changed is
 * counted, and sorted in when asked for.
 */
export function useBoard({ stage, q, filter, limit }: Omit<BoardPlace, 'open'>) {
  const asked = JSON.stringify([stage, q, filter, limit])
  const fresh = useQuery({
    queryKey: ['board', asked],
    queryFn: () => call(readBoard, { querystring: { stage, q: q || undefined, filter, limit } }),
    placeholderData: (before) => before
  })
  const [kept, setKept] = useState<{ asked: string; board: Board } | null>(null)
  const settled = fresh.data && !fresh.isPlaceholderData ? fresh.data : undefined
  // Another question is answered at once; the same one again only counts what is new.
  if (settled && (kept?.asked !== asked || kept.board.rows.length === 0) && kept?.board !== settled)
    setKept({ asked, board: settled })

  const shown = kept?.board
  const latest = settled && kept?.asked === asked ? settled : shown
  const rows = shown?.rows.map((row): ShownRow => {
    const now = latest?.rows.find((one) => one.applicationNumber === row.applicationNumber)
    return { row: now ?? row, gone: now === undefined }
  })
  return {
    ...fresh,
    board: shown && { ...latest!, columns: shown.columns },
    rows: rows ?? [],
    changes: shown && latest && latest !== shown ? countChanges(shown, latest) : 0,
    sortAgain: () => latest && setKept({ asked, board: latest })
  }
}

export function countChanges(shown: Board, latest: Board): number {
  const known = new Map(shown.rows.map((row) => [row.applicationNumber, JSON.stringify(row)]))
  const changed = latest.rows.filter((row) => known.get(row.applicationNumber) !== JSON.stringify(row))
  const present = new Set(latest.rows.map(({ applicationNumber }) => applicationNumber))
  return changed.length + [...known.keys()].filter((number) => !present.has(number)).length
}
