/** Every paper that the platform writes; each has a template of its own in templates/. */
export const PAPER_KINDS = [
  'acceptance',
  'correction',
  'rejection',
  'grant',
  'refusal',
  'opinion',
  'delivery-receipt',
  'filing-receipt'
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]
