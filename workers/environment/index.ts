import type { Tables } from '../tables.ts'
import type { Handlers } from '../worker.ts'
import { checkEia } from './check-eia.ts'

export const environment = (tables: Tables): Handlers => ({ 'environment.check-eia': checkEia(tables) })
