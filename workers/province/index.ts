import type { Tables } from '../tables.ts'
import type { Handlers } from '../worker.ts'
import { fetchResult } from './fetch-result.ts'

/** How long until it is looked for again: the province publishes on working days. */
const AGAIN_MS = 10 * 60_000

export const province = (tables: Tables, againMs = AGAIN_MS): Handlers => ({
  'province.fetch-result': fetchResult(tables, againMs)
})
