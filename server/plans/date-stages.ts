import type { Department } from '../directory/schema.ts'
import { describeItems } from '../applications/describe-items.ts'
import type { StagePlanOf } from '../applications/plan-stage.ts'
import { buildSlots } from '../applications/slots.ts'
import { explainDue } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { addWorkingDays, dayOf, type Calendar } from '../calendar/working-days.ts'
import type { Material } from '../items/schema.ts'
import { sequentialStatutoryDays } from '../items/sequential-days.ts'
import { finishingDays } from '../items/stage-plan.ts'
import type { DatedStage } from './schema.ts'

interface Directory {
  calendar: Calendar
  materials: Material[]
  departments: Department[]
}

/**
 * Puts a project's stages on the calendar, one after another (rules §3): each is filed and accepted on the day on which
 * the one before is concluded, and its first day counts from the day after (民法典 201).
 */
export function dateStages(
  { calendar, materials, departments }: Directory,
  plans: StagePlanOf[],
  fileOn: IsoDate
): DatedStage[] {
  const applicable = versionsOf(plans)
  let startsOn = fileOn
  let provisional = false
  return plans.map((plan) => {
    const limit = { days: plan.days, unit: 'wd' as const }
    const explained = explainDue({ start: startsOn, limit, pauses: [] }, calendar)
    provisional ||= explained.provisional
    const start = startsOn
    const after = (days: number) => addWorkingDays(calendar, start, days)
    const finished = finishingDays(versionsOf([plan]), applicable)
    const items = describeItems(plan, departments).map((item) => {
      const days = finished.get(item.item)!
      return { ...item, startsOn: after(days - item.promisedDays), dueOn: after(days) }
    })
    // Nothing pauses what has not begun, so there is a day.
    startsOn = explained.due!
    return {
      stage: plan.stage.code,
      days: plan.days,
      sequentialDays: sequentialStatutoryDays(versionsOf([plan])),
      startsOn: start,
      dueOn: startsOn,
      provisional,
      items,
      slots: buildSlots(plan, materials, []),
      calendar: explained.days.map((day) => ({ ...day, assumed: dayOf(calendar, day.date).assumed }))
    }
  })
}

/** The items of the plans as the directory has them. */
export function versionsOf(plans: StagePlanOf[]) {
  return plans.flatMap(({ items, versions }) =>
    versions.filter(({ item }) => items.some((planned) => planned.item === item))
  )
}
