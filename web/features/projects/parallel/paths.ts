/** An item that is filed alone has the pages of a filing, for that one application. */
export const draftPathOf = (projectId: string, applicationId: string) =>
  `/projects/${projectId}/filing/papers?of=${applicationId}`

export const correctionPathOf = (projectId: string, applicationId: string) =>
  `/projects/${projectId}/correction?of=${applicationId}`
