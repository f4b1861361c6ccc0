import type { Act } from '../act.ts'
import { grantOrRefuse } from './decide.ts'

/** 告知: the report is there and filed; nothing is decided, so nothing can be refused. */
export const acknowledge: Act<'yimen:acknowledge'> = async (context, body) => ({
  ...(await grantOrRefuse(context, { ...body, outcome: 'grant' })),
  variables: {},
  event: 'acknowledged'
})
