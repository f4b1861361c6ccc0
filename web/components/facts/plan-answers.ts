import { useSyncExternalStore } from 'react'
import type { Facts } from '../../../server/items/schema.ts'
import { FIELDS, type Field } from './fields.ts'
import { readAnswer, writeAnswer } from './read-answer.ts'

/** What was typed before registering stays in this browser alone, as text, until a draft is made of it. */
const KEPT = 'yimen.plan'

export type TypedFacts = Partial<Record<keyof Facts, string>>

const listeners = new Set<() => void>()
let text = localStorage.getItem(KEPT)
let typed = read(text)

function read(kept: string | null): TypedFacts {
  try {
    return JSON.parse(kept ?? '{}') as TypedFacts
  } catch {
    // Written by something else: as good as nothing.
    return {}
  }
}

function keep(next: TypedFacts | null) {
  if (next) localStorage.setItem(KEPT, JSON.stringify(next))
  else localStorage.removeItem(KEPT)
  refresh()
}

function refresh() {
  text = localStorage.getItem(KEPT)
  typed = read(text)
  listeners.forEach((listener) => listener())
}
// Another tab goes on answering.
addEventListener('storage', ({ key }) => key === KEPT && refresh())

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const FACTS = FIELDS.filter(({ of }) => of === 'facts') as (Field & { name: keyof Facts })[]

/** A fact's question; every one must be answered here, also whether it is housing. */
export function factField(name: keyof Facts): Field & { name: keyof Facts } {
  return { ...FACTS.find((field) => field.name === name)!, optional: false }
}

export function answerTo(typedFacts: TypedFacts, name: keyof Facts) {
  return readAnswer(factField(name), typedFacts[name] ?? '', true)
}

/** Those answers that can be read. */
export function factsOf(typedFacts: TypedFacts): Partial<Facts> {
  return Object.fromEntries(
    FACTS.map(({ name }) => [name, answerTo(typedFacts, name).value]).filter(
      ([, value]) => value !== undefined
    )
  ) as Partial<Facts>
}

export function isComplete(facts: Partial<Facts>): facts is Facts {
  return FACTS.every(({ name }) => facts[name] !== undefined)
}

export function usePlanAnswers() {
  const answers = useSyncExternalStore(subscribe, () => typed)
  return {
    typed: answers,
    set: (name: keyof Facts, answer: string) => keep({ ...typed, [name]: answer }),
    /** Takes over answers that somebody else sent. */
    replace: (facts: Facts) =>
      keep(Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, writeAnswer(value)]))),
    clear: () => keep(null)
  }
}
