import type { Facts } from '../items/schema.ts'

/** What the departments may answer where an applicant may say *I do not know* (rules §6). */
const ANSWERS = {
  eiaClass: ['report', 'form', 'registration', 'none'],
  fireClass: ['special', 'other'],
  lightningListed: [true, false]
} as const satisfies Partial<{ [fact in keyof Facts]: readonly Facts[fact][] }>

interface Possible {
  fact: string
  answers: { value: string | boolean; facts: Facts }[]
}

/** The facts as they would be with each answer to each unknown one; the others stay unknown. */
export function possibleFacts(facts: Facts): Possible[] {
  return Object.entries(ANSWERS)
    .filter(([fact]) => facts[fact as keyof Facts] === 'unknown')
    .map(([fact, answers]) => ({
      fact,
      answers: answers.map((value) => ({ value, facts: { ...facts, [fact]: value } }))
    }))
}
