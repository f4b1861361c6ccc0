import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listSigning, signMany, type SigningEntry } from '../../../server/signing/schema.ts'
import { call } from '../../api.ts'

/** An opinion and its item of one filing stand and fall together. */
export interface Sheet {
  key: string
  entries: SigningEntry[]
}
export const isAlike = ({ entries }: Sheet) => entries.every(({ reasons }) => reasons.length === 0)
/** Each once for a sheet. */
export const reasonsOf = ({ entries }: Sheet) => [...new Set(entries.flatMap(({ reasons }) => reasons))]
export const tasksOf = ({ entries }: Sheet) => entries.map(({ task }) => task.taskId)

function group(entries: SigningEntry[]): Sheet[] {
  const sheets = new Map<string, Sheet>()
  for (const entry of entries) {
    const key = entry.pair ?? entry.task.taskId
    const sheet = sheets.get(key) ?? { key, entries: [] }
    sheet.entries.push(entry)
    sheets.set(key, sheet)
  }
  return [...sheets.values()]
}

/** Stands still while it is read: what has come meanwhile is counted, what others did stays until it is shown anew. */
export function useSigning() {
  // Below `inbox`, so that live data reads it again.
  const fresh = useQuery({ queryKey: ['inbox', 'signing'], queryFn: () => call(listSigning, {}) })
  const [shown, setShown] = useState<SigningEntry[] | null>(null)
  const { data } = fresh
  useEffect(() => {
    if (data) setShown((before) => before ?? data.entries)
  }, [data])

  const known = new Set(shown?.map(({ task }) => task.taskId))
  const now = new Map(data?.entries.map((entry) => [entry.task.taskId, entry]))
  return {
    ...fresh,
    sheets: group((shown ?? []).map((entry) => now.get(entry.task.taskId) ?? entry)),
    gone: new Set([...known].filter((taskId) => data && !now.has(taskId))),
    arrived: data?.entries.filter(({ task }) => !known.has(task.taskId)).length ?? 0,
    showAnew: () => setShown(data?.entries ?? null)
  }
}

/** How many sheets go in one request: few, so that the count moves and a broken line loses little. */
const TOGETHER = 2

export interface Outcome {
  signed: boolean
  code: string | null
  message: string | null
}

/** Signs in small portions; what fails or was not reached stays as it was. */
export function useSignEach() {
  const queryClient = useQueryClient()
  const [outcomes, setOutcomes] = useState(new Map<string, Outcome>())
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const [error, setError] = useState<Error | null>(null)

  /** Answers how many sheets are signed whole. */
  async function sign(sheets: Sheet[]): Promise<number> {
    const reached = new Map(outcomes)
    const isSigned = (taskId: string) => reached.get(taskId)?.signed === true
    setError(null)
    setProgress({ done: 0, of: sheets.length })
    try {
      for (let from = 0; from < sheets.length; from += TOGETHER) {
        const part = sheets.slice(from, from + TOGETHER)
        const taskIds = part.flatMap(tasksOf).filter((taskId) => !isSigned(taskId))
        const { results } = await call(signMany, { body: { taskIds } })
        for (const { taskId, ...outcome } of results) reached.set(taskId, outcome)
        setOutcomes(new Map(reached))
        setProgress({ done: from + part.length, of: sheets.length })
      }
    } catch (problem) {
      setError(problem as Error)
    }
    setProgress(null)
    await queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) => ['inbox', 'dossiers', 'projects', 'tasks'].includes(String(name))
    })
    return sheets.filter((sheet) => tasksOf(sheet).every(isSigned)).length
  }
  return { sign, outcomes, progress, error }
}
