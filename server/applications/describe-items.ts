import type { Department } from '../directory/schema.ts'
import type { StagePlanOf } from './plan-stage.ts'
import type { PlannedItem } from './schema.ts'

/** A stage's planned items with the names of items and departments, and why each is needed. */
export function describeItems(plan: StagePlanOf, departments: Department[]): PlannedItem[] {
  return plan.items.map(({ item, nameZh, promisedDays, startsAfter }) => {
    const version = plan.versions.find((candidate) => candidate.item === item)!
    const department = departments.find(({ code }) => code === version.leadDept)!
    return {
      item,
      nameZh,
      nameEn: version.nameEn,
      department: department.code,
      departmentZh: department.nameZh,
      departmentEn: department.nameEn,
      kind: version.kind,
      promisedDays,
      startsAfter,
      conditionZh: version.conditionZh,
      conditionEn: version.conditionEn
    }
  })
}
