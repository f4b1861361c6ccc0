import { useSyncExternalStore } from 'react'
import type { FindingVerdict } from '../../../../../server/tasks/schema.ts'

export type Verdict = FindingVerdict['verdict']
/** By the id of the finding. */
export type Verdicts = Record<string, Verdict>

const NONE: Verdicts = {}
const listeners = new Set<() => void>()
const known = new Map<string, Verdicts>()
const keyOf = (key: string) => `yimen.verdicts.${key}`

function read(key: string): Verdicts {
  if (!known.has(key)) {
    let kept = NONE
    try {
      kept = (JSON.parse(localStorage.getItem(keyOf(key)) ?? '{}') as Verdicts | null) ?? NONE
    } catch {
      // What another version of the page kept there is as good as nothing.
    }
    known.set(key, kept)
  }
  return known.get(key)!
}

function write(key: string, verdicts: Verdicts | null) {
  known.set(key, verdicts ?? NONE)
  if (verdicts) localStorage.setItem(keyOf(key), JSON.stringify(verdicts))
  else localStorage.removeItem(keyOf(key))
  listeners.forEach((listener) => listener())
}

/** The list of findings and the form at its foot are two parts of the page and speak of the same verdicts. */
export function useVerdictStore(key: string) {
  const verdicts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read(key)
  )
  return {
    verdicts,
    judge: (finding: number, verdict: Verdict) => write(key, { ...read(key), [String(finding)]: verdict }),
    forget: () => write(key, null)
  }
}

/** Those of a step that was taken back. */
export const keepVerdicts = (key: string, verdicts: Verdicts) => write(key, verdicts)
