import { extension } from './extension/ask-extension.ts'
import type { AnyMove } from './move.ts'

/** Every move, in the order in which a page offers them; add a line here. */
export const moves: readonly AnyMove[] = [extension]
