/** Every paper that the platform writes; each has a schema of its facts (snapshots/) and a template (data/templates/). */
export const PAPER_KINDS = [
  'acceptance',
  'correction',
  'rejection',
  'special-procedure',
  'extension',
  'hearing-notice',
  'hearing-session',
  'grant',
  'refusal',
  'renewal',
  'renewal-refusal',
  'revocation-notice',
  'revocation',
  'recall',
  'withdrawal',
  'tolerance-promise',
  'commitment',
  'delivery-receipt',
  'filing-receipt',
  'opinion',
  'concurrence-request',
  'joint-review',
  'joint-acceptance',
  'rectification',
  'minutes',
  'urging',
  'supervision-order'
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What the offices write to each other: the applicant does not read it. */
const INTERNAL: readonly PaperKind[] = [
  'opinion',
  'concurrence-request',
  'minutes',
  'urging',
  'supervision-order'
]
/** What the applicant signs: no office seals it. */
const OF_APPLICANT: readonly PaperKind[] = ['tolerance-promise', 'commitment']
export const isOfApplicant = (kind: PaperKind) => OF_APPLICANT.includes(kind)

export const isInternal = (kind: PaperKind) => INTERNAL.includes(kind)
