import type { Facts } from '../items/schema.ts'

/**
 * Legal findings that an applicant may not know (rules §6): which department answers each, before the acceptance of
 * which stage, by which form, and in which variable the diagram finds its candidate group.
 */
export const DETERMINED = {
  eiaClass: { stage: 'S1', department: 'HB', form: 'yimen:determine-fact', group: 'eiaGroup' },
  fireClass: { stage: 'S4', department: 'ZJ', form: 'yimen:determine-fire-class', group: 'fireGroup' },
  lightningListed: {
    stage: 'S4',
    department: 'QX',
    form: 'yimen:determine-lightning',
    group: 'lightningGroup'
  }
} as const satisfies Partial<Record<keyof Facts, object>>

export type DeterminedFact = keyof typeof DETERMINED
export const DETERMINED_FACTS = Object.keys(DETERMINED) as DeterminedFact[]

export const isUnknown = (facts: Partial<Facts>, fact: DeterminedFact): boolean => facts[fact] === 'unknown'

export type DetermineForm = (typeof DETERMINED)[DeterminedFact]['form']

/** Whether a department is still to answer before this filing can be accepted. */
export const awaitsFacts = ({ stage, facts }: { stage: string; facts: Partial<Facts> }): boolean =>
  DETERMINED_FACTS.some((fact) => DETERMINED[fact].stage === stage && isUnknown(facts, fact))
