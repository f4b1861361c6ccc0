import type { Finding } from '../../workflows/topics.ts'
import { readApplication } from '../application.ts'
import { judged, notChecked } from '../findings.ts'
import type { Tables } from '../tables.ts'
import type { Handler } from '../worker.ts'
import { lookUpParcel } from './cadastre.ts'
import {
  AREA,
  EXISTS,
  FARMLAND,
  judgeArea,
  judgeExistence,
  judgeFarmland,
  judgeSupply,
  SUPPLY
} from './parcel-rules.ts'

/** 国土: the parcel against the cadastre. */
export function checkParcel(tables: Tables): Handler<'land.check-parcel'> {
  return async ({ application }) => {
    const { facts, form } = readApplication(application)
    return { findings: await judgeParcel(tables, form.parcelNumber, facts) }
  }
}

async function judgeParcel(
  tables: Tables,
  parcelNumber: string | undefined,
  facts: Parameters<typeof judgeArea>[2]
): Promise<Finding[]> {
  const none = (reason: string, cure: string) =>
    [EXISTS, AREA, FARMLAND, SUPPLY].map((rule) => notChecked(rule, reason, cure))
  if (!parcelNumber) return none('未填写宗地号', '请申请人补填宗地号，或由经办人按界址人工核对')
  const looked = await lookUpParcel(tables, parcelNumber)
  if (!looked) return none('地籍库尚未导入', '请导入地籍库，或由经办人在地籍系统中人工核对')

  const { table, parcel } = looked
  if (!parcel) {
    const reason = `地籍库中没有宗地 ${parcelNumber}`
    const cure = '请核对宗地号，新划宗地请待地籍库更新后重新核对'
    return [
      judged(EXISTS, table, 'differs', `${reason}。${cure}。`),
      ...[AREA, FARMLAND, SUPPLY].map((rule) => notChecked(rule, reason, cure, table))
    ]
  }
  return [
    judgeExistence(parcel, table, facts),
    judgeArea(parcel, table, facts),
    judgeFarmland(parcel, table, facts),
    judgeSupply(parcel, table, facts)
  ]
}
