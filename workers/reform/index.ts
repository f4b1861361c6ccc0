import type { Tables } from '../tables.ts'
import type { Handlers } from '../worker.ts'
import { checkProject } from './check-project.ts'

export const reform = (tables: Tables): Handlers => ({ 'reform.check-project': checkProject(tables) })
