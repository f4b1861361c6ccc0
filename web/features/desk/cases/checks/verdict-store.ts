import { useSyncExternalStore } from 'react'
import type { FindingVerdict } from '../../../../../server/tasks/schema.ts'

export type Verdict = FindingVerdict['verdict']
/** By the id of the finding. */
export type Verdicts = Record<string, Verdict>

const NONE: Verdicts = {}
const listeners = new Set<() => void>()
const known = new Map<string, Verdicts>()
const keyOf = (taskId: string) => `yimen.verdicts.${taskId}`

function read(taskId: string): Verdicts {
  if (!known.has(taskId)) {
    let kept = NONE
    try {
      kept = (JSON.parse(localStorage.getItem(keyOf(taskId)) ?? '{}') as Verdicts | null) ?? NONE
    } catch {
      // What another version of the page kept there is as good as nothing.
    }
    known.set(taskId, kept)
  }
  return known.get(taskId)!
}

function write(taskId: string, verdicts: Verdicts | null) {
  known.set(taskId, verdicts ?? NONE)
  if (verdicts) localStorage.setItem(keyOf(taskId), JSON.stringify(verdicts))
  else localStorage.removeItem(keyOf(taskId))
  listeners.forEach((listener) => listener())
}

/** The list of findings and the form at its foot are two parts of the page and speak of the same verdicts. */
export function useVerdictStore(taskId: string) {
  const verdicts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read(taskId)
  )
  return {
    verdicts,
    judge: (finding: number, verdict: Verdict) =>
      write(taskId, { ...read(taskId), [String(finding)]: verdict }),
    forget: () => write(taskId, null)
  }
}
