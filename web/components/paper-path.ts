import { readOfficialPaper } from '../../server/official-papers/schema.ts'
import { pathOf } from '../api.ts'

/** Where an official paper is downloaded. */
export const paperPath = (paperId: string) => pathOf(readOfficialPaper.url, { paperId })
