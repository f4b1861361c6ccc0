import type { Finding } from '../../workflows/topics.ts'
import type { Facts } from '../application.ts'
import { figure, judged, notChecked, type Rule } from '../findings.ts'
import type { TableImport } from '../tables.ts'
import type { Parcel } from './cadastre.ts'

/** Surveys of one parcel differ by this much; more is another figure. */
const TOLERANCE_SHARE = 0.005
const TOLERANCE_HA = 0.01
const supplyName = { granted: '出让', allocated: '划拨', reserved: '储备' }
const ASK = '请申请人补填后重新核对'

export function judgeExistence(parcel: Parcel, table: TableImport, { jurisdiction }: Facts): Finding {
  const entry =
    `宗地 ${parcel.parcelNumber}：面积 ${figure(parcel.areaHa, 4)} 公顷，用途${parcel.use}，` +
    `权利人${parcel.owner}，区划 ${parcel.region}`
  // A zone lies inside the divisions of the city, so only a county's application says where the parcel must be.
  const elsewhere =
    jurisdiction &&
    /[1-9]$/.test(jurisdiction) &&
    !/[A-Z]/.test(jurisdiction) &&
    jurisdiction !== parcel.region
  if (elsewhere) return judged(EXISTS, table, 'differs', `${entry}，申报的管辖区为 ${jurisdiction}，不一致。`)
  return parcel.restrictions
    ? judged(EXISTS, table, 'to-judge', `${entry}；登记有限制：${parcel.restrictions}，请判断影响。`)
    : judged(EXISTS, table, 'passed', `${entry}，无登记限制。`)
}

export const EXISTS: Rule = {
  rule: 'land.parcel',
  title: '宗地在地籍库中且无限制',
  law: '土地管理法第十二条'
}
export const AREA: Rule = {
  rule: 'land.area',
  title: '申报用地面积与地籍面积一致',
  law: '土地管理法第五十三条'
}
export const FARMLAND: Rule = {
  rule: 'land.farmland',
  title: '占用农用地情况与申报一致',
  law: '土地管理法第四十四条'
}
export const SUPPLY: Rule = {
  rule: 'land.supply',
  title: '供地方式与地籍库一致',
  law: '土地管理法第五十四条'
}

export function judgeArea(parcel: Parcel, table: TableImport, { landAreaHa }: Facts): Finding {
  if (landAreaHa === undefined) return notChecked(AREA, '未填写用地面积', ASK, table)
  const difference = landAreaHa - parcel.areaHa
  const said =
    `申报 ${figure(landAreaHa, 4)} 公顷，地籍 ${figure(parcel.areaHa, 4)} 公顷，相差 ${figure(Math.abs(difference), 4)} 公顷` +
    `（${figure((Math.abs(difference) / parcel.areaHa) * 100)}%）`
  const numbers = { measured: landAreaHa, limit: parcel.areaHa, unit: '公顷', sense: 'equal' } as const
  const tolerance = Math.max(TOLERANCE_HA, parcel.areaHa * TOLERANCE_SHARE)
  if (Math.abs(difference) <= tolerance) {
    return judged(AREA, table, 'passed', `${said}，在容差 ${figure(tolerance, 3)} 公顷以内。`, numbers)
  }
  return difference > 0
    ? judged(AREA, table, 'differs', `${said}，申报面积大于宗地。`, numbers)
    : judged(AREA, table, 'to-judge', `${said}，只用宗地的一部分，请判断是否需要分割。`, numbers)
}

export function judgeFarmland(parcel: Parcel, table: TableImport, { farmland }: Facts): Finding {
  const { farmlandHa, basicFarmlandHa } = parcel
  if (basicFarmlandHa > 0) {
    const evidence = `宗地与永久基本农田重叠 ${figure(basicFarmlandHa, 4)} 公顷，一般建设项目不得占用。`
    return judged({ ...FARMLAND, law: '土地管理法第三十五条' }, table, 'differs', evidence, {
      measured: basicFarmlandHa,
      limit: 0,
      unit: '公顷',
      sense: 'at-most'
    })
  }
  if (farmland === undefined) return notChecked(FARMLAND, '未填写是否占用农用地', ASK, table)
  const overlap = `宗地与农用地重叠 ${figure(farmlandHa, 4)} 公顷，与永久基本农田重叠 0 公顷`
  const declared = `申报为${farmland ? '占用' : '不占用'}农用地`
  if (farmlandHa > 0) {
    return farmland
      ? judged(FARMLAND, table, 'to-judge', `${overlap}，${declared}，应办理农用地转用，请核对面积。`)
      : judged(FARMLAND, table, 'differs', `${overlap}，${declared}，不一致。`)
  }
  return farmland
    ? judged(FARMLAND, table, 'to-judge', `${overlap}，${declared}，请核对用地范围。`)
    : judged(FARMLAND, table, 'passed', `${overlap}，${declared}，一致。`)
}

export function judgeSupply(parcel: Parcel, table: TableImport, { landSource }: Facts): Finding {
  if (!landSource) return notChecked(SUPPLY, '未填写供地方式', ASK, table)
  if (!parcel.supply) return notChecked(SUPPLY, '地籍库未登记供地方式', '请由经办人查阅供地方案', table)
  const said = `申报为${supplyName[landSource]}，地籍库登记为${supplyName[parcel.supply]}`
  if (parcel.supply === 'reserved') {
    return judged(SUPPLY, table, 'to-judge', `${said}，尚未供地，请判断供地计划。`)
  }
  return parcel.supply === landSource
    ? judged(SUPPLY, table, 'passed', `${said}，一致。`)
    : judged(SUPPLY, table, 'differs', `${said}，不一致。`)
}
