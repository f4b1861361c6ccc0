import type { Tables } from '../tables.ts'
import type { Handlers } from '../worker.ts'
import { checkFigures } from './check-figures.ts'

export const planning = (tables: Tables): Handlers => ({ 'planning.check-figures': checkFigures(tables) })
