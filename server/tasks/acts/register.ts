import type { Act } from '../act.ts'
import { decide, grantOrRefuse } from './decide.ts'

/** 确认: what is established is entered in the register, and that is the decision. */
export const register: Act<'yimen:register'> = async (context, body) => {
  if (body.outcome === 'return') return decide(context, { ...body, form: 'yimen:decide' })
  return grantOrRefuse(context, body)
}
