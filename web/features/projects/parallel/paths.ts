/** A correction of an item that is filed alone. */
export const correctionPathOf = (projectId: string, applicationId: string) =>
  `/projects/${projectId}/correction?of=${applicationId}`
