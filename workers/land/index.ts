import type { Tables } from '../tables.ts'
import type { Handlers } from '../worker.ts'
import { checkParcel } from './check-parcel.ts'

export const land = (tables: Tables): Handlers => ({ 'land.check-parcel': checkParcel(tables) })
