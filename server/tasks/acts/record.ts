import { checkConditions } from '../../conditions/check-conditions.ts'
import type { Act } from '../act.ts'
import { grantOrRefuse } from './decide.ts'

/** 备案 and 即办: recorded by one person. */
export const record: Act<'yimen:record'> = async (context, body) => {
  const checked = await checkConditions(context, body.conditionChecks)
  const result = await grantOrRefuse(context, body)
  return { ...result, detail: { ...result.detail, ...checked } }
}
