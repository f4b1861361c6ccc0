import type { Dossier } from '../../../../server/dossiers/schema.ts'

const PARTS = ['checks', 'opinions', 'filing', 'papers', 'tracks', 'history', 'diagram'] as const
export type Part = (typeof PARTS)[number]

/** How many things need a look there; null where counting says nothing. */
export function partsOf(dossier: Dossier): { part: Part; count: number | null }[] {
  const counts: Partial<Record<Part, number>> = {
    checks: dossier.findings.filter(({ result }) => result !== 'passed').length,
    opinions: dossier.acts.length,
    papers: dossier.slots.reduce((sum, slot) => sum + slot.papers.length, 0),
    tracks: dossier.tracks.length
  }
  return PARTS.map((part) => ({ part, count: counts[part] || null }))
}

const BY_FORM: Partial<Record<string, Part>> = {
  'yimen:accept': 'papers',
  'yimen:check-papers': 'papers',
  'yimen:determine-fact': 'filing',
  'yimen:determine-fire-class': 'filing',
  'yimen:determine-lightning': 'filing',
  'yimen:precheck': 'filing',
  'yimen:review-opinion': 'checks',
  'yimen:review': 'checks',
  'yimen:record': 'checks',
  'yimen:register': 'opinions',
  'yimen:record-tender': 'opinions',
  'yimen:record-service': 'opinions',
  'yimen:concur': 'papers',
  'yimen:acknowledge': 'papers',
  'yimen:sign-opinion': 'opinions',
  'yimen:decide': 'opinions',
  'yimen:forward': 'opinions',
  'yimen:minutes': 'opinions',
  'yimen:joint-finding': 'opinions',
  'yimen:merge-findings': 'opinions',
  'yimen:appoint-visit': 'opinions',
  'yimen:conclude': 'tracks'
}

/** The case opens at the part that the task is about. */
export function firstPartOf(dossier: Dossier, form: string | null): Part {
  const byForm = form && BY_FORM[form]
  if (byForm) return byForm
  return dossier.kind === 'application' ? 'tracks' : 'checks'
}
