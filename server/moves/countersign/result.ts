import type { CountersignAnswer, CountersignDetail } from './schema.ts'

/** Null while the answers that are missing can still make a difference; with a veto the first who disagrees ends it. */
export function resultOf(
  { rule, veto, signers }: Pick<CountersignDetail, 'rule' | 'veto' | 'signers'>,
  answers: Pick<CountersignAnswer, 'answer'>[]
): 'passed' | 'rejected' | null {
  const agree = answers.filter(({ answer }) => answer === 'agree').length
  const disagree = answers.length - agree
  if (veto && disagree > 0) return 'rejected'

  // Everybody is heard before a word against it counts: a veto is what ends it sooner.
  if (rule === 'all') return answers.length < signers.length ? null : disagree ? 'rejected' : 'passed'
  const needed = rule === 'any' ? 1 : Math.floor(signers.length / 2) + 1
  if (agree >= needed) return 'passed'
  return signers.length - disagree < needed ? 'rejected' : null
}
