/** The page on which a notice of corrections is answered: the filing's own, or that of a case. */
export const correctionPath = (projectId: string, of?: { caseNumber: string }): string =>
  `/projects/${projectId}/correction${of ? `?case=${encodeURIComponent(of.caseNumber)}` : ''}`
