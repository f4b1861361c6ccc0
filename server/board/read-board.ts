import type { Knex } from 'knex'
import { listDepartments } from '../directory/store.ts'
import { findParallelStage, listStages } from '../items/store.ts'
import type { User } from '../policies.ts'
import { countRunning, listRunning } from './applications.ts'
import { describeBoard, urgencyOf } from './rows.ts'
import type { Board, BoardColumn, BoardFilter, BoardRow } from './schema.ts'

interface Asked {
  stage: string
  q?: string
  filter?: BoardFilter
  limit: number
}

/** A city has some hundred stages running at once: they are read together, since the order follows from all of them. */
export async function readBoardOf(db: Knex, user: User, asked: Asked, now: Date): Promise<Board> {
  const [applications, running, stages, parallel, departments] = await Promise.all([
    listRunning(db, user, asked),
    countRunning(db, user),
    listStages(db),
    findParallelStage(db),
    listDepartments(db)
  ])
  const all = await describeBoard(db, applications, user, now)
  const found = all.filter((row) => !asked.filter || shows(row, asked.filter))
  const named = (code: string) => departments.find((department) => department.code === code)!
  const { lead = null } = stages.find(({ code }) => code === asked.stage) ?? {}
  return {
    stages: [
      ...stages.map(({ code, nameZh, nameEn, lead: leadOf }) => ({
        stage: code,
        nameZh,
        nameEn,
        leadZh: named(leadOf).nameZh,
        leadEn: named(leadOf).nameEn,
        running: running.get(code) ?? 0
      })),
      // Each item's own office leads it.
      ...(parallel
        ? [
            {
              stage: parallel.code,
              nameZh: parallel.nameZh,
              nameEn: parallel.nameEn,
              leadZh: null,
              leadEn: null,
              running: running.get(parallel.code) ?? 0
            }
          ]
        : [])
    ],
    columns: columnsOf(all, lead).map((code): BoardColumn => {
      const { nameZh, nameEn } = named(code)
      return { department: code, nameZh, nameEn, lead: code === lead }
    }),
    counts: {
      red: countCells(all, 'red'),
      yellow: countCells(all, 'yellow'),
      warning: countCells(all, 'warning'),
      paused: countCells(all, 'paused'),
      green: countCells(all, 'green'),
      disagreement: all.filter(({ disagreements }) => disagreements > 0).length
    },
    total: found.length,
    rows: found.slice(0, asked.limit)
  }
}

const shows = (row: BoardRow, filter: BoardFilter) =>
  filter === 'disagreement' ? row.disagreements > 0 : row.cells.some(({ signal }) => signal === filter)

const countCells = (rows: BoardRow[], filter: Exclude<BoardFilter, 'disagreement'>) =>
  rows.flatMap(({ cells }) => cells).filter(({ signal }) => signal === filter).length

/** The lead first, then the department whose most urgent thing is the most urgent; whoever is idle in the end. */
export function columnsOf(rows: BoardRow[], lead: string | null): string[] {
  const urgency = new Map<string, number>()
  for (const { department, entries } of rows.flatMap(({ cells }) => cells)) {
    const most = Math.min(...entries.map(urgencyOf))
    urgency.set(department, Math.min(most, urgency.get(department) ?? most))
  }
  const rank = (code: string) => (code === lead ? -Infinity : urgency.get(code)!)
  return [...urgency.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
