import type { Act } from '../act.ts'
import { grantOrRefuse } from './decide.ts'

/** 备案 and 即办: recorded by one person. */
export const record: Act<'yimen:record'> = async (context, body) => grantOrRefuse(context, body)
