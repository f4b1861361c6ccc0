import type { Static } from 'typebox'
import { decisionPapers } from './decision.ts'
import { filingPapers } from './filing.ts'
import { jointPapers } from './joint.ts'
import { procedurePapers } from './procedure.ts'
export type { CommonFacts, NamedItem, Remedies } from './common.ts'

/** What each paper says, as it was on its day: the drawing reads nothing else. */
export const snapshotSchemas = { ...filingPapers, ...decisionPapers, ...procedurePapers, ...jointPapers }

export type Snapshots = { [K in keyof typeof snapshotSchemas]: Static<(typeof snapshotSchemas)[K]> }
