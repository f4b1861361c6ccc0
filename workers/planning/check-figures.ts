import type { Finding } from '../../workflows/topics.ts'
import { readApplication, type Form } from '../application.ts'
import { notChecked } from '../findings.ts'
import type { Tables } from '../tables.ts'
import type { Handler } from '../worker.ts'
import { lookUpConditions } from './conditions.ts'
import { compareAreaWithRatio, judgeFigure, judgeValidity, LIMITS } from './figures.ts'

/** 规划: the planned figures against the planning conditions of the parcel. */
export function checkFigures(tables: Tables): Handler<'planning.check-figures'> {
  return async ({ application }) => {
    const { facts, form } = readApplication(application)
    return {
      findings: [
        ...(await judgeAgainstConditions(tables, form)),
        compareAreaWithRatio(form, facts.landAreaHa)
      ]
    }
  }
}

async function judgeAgainstConditions(tables: Tables, form: Form): Promise<Finding[]> {
  const none = (...why: [reason: string, cure: string]) => LIMITS.map(({ rule }) => notChecked(rule, ...why))
  if (!form.parcelNumber) return none('未填写宗地号', '请申请人补填宗地号，或由经办人对照控制性详细规划判断')
  const looked = await lookUpConditions(tables, form.parcelNumber)
  if (!looked) return none('规划条件库尚未导入', '请导入规划条件，或由经办人查阅规划条件原件')

  const { table, conditions } = looked
  if (!conditions) {
    const cure = '请核对宗地号，尚未核提规划条件的请先核提'
    return LIMITS.map(({ rule }) => notChecked(rule, `宗地 ${form.parcelNumber} 没有规划条件`, cure, table))
  }
  return [
    judgeValidity(conditions, table, dateInShanghai(new Date())),
    ...LIMITS.map((limit) => judgeFigure(limit, form, conditions, table))
  ]
}

/** Legal dates are the region's, wherever the computer stands. */
function dateInShanghai(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant)
}
