import { readOfficialPaper } from '../../server/official-papers/schema.ts'
import { pathOf } from '../api.ts'
import type { ShownPaper } from './paper-viewer.tsx'

/** Where an official paper is downloaded. */
export const paperPath = (paperId: string) => pathOf(readOfficialPaper.url, { paperId })

/** For the viewer: a paper that may not have been drawn yet, so that nobody knows its size. */
export const officialPaper = (paperId: string, name: string): ShownPaper => ({
  id: paperId,
  path: paperPath(paperId),
  name,
  mediaType: 'application/pdf'
})
