import type { Draft } from '../../../server/applications/schema.ts'

/** Where a draft is filled in; an item that is filed alone asks for papers only. */
export const draftPath = ({
  projectId,
  applicationId,
  item
}: Pick<Draft, 'projectId' | 'applicationId' | 'item'>): string =>
  `/projects/${projectId}/filing/${item ? 'papers' : 'facts'}?of=${applicationId}`
