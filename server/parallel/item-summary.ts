import { Value } from 'typebox/value'
import { ItemSummary } from '../items/schema.ts'
import type { ItemVersion } from '../items/store.ts'

/** The public part of an item's version. */
export const toItemSummary = (version: ItemVersion): ItemSummary =>
  Value.Clean(ItemSummary, structuredClone(version)) as ItemSummary
