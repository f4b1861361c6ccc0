import type { Knex } from 'knex'
import { Value } from 'typebox/value'
import { legalToday } from '../calendar/legal-date.ts'
import { listBans } from '../bans/store.ts'
import { listDepartments } from '../directory/store.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import { Facts } from '../items/schema.ts'
import { listMaterials } from '../items/store.ts'
import { describeItems } from './describe-items.ts'
import { listPromises } from '../promises/store.ts'
import { planStageFor } from './plan-stage.ts'
import { S1Form, type Checklist, type Slot } from './schema.ts'
import { isMissing } from './missing-papers.ts'
import { listProduced } from './produced-papers.ts'
import { buildSlots, listPapers, standingPapers, withAskedSlots } from './slots.ts'
import type { ApplicationRow } from './store.ts'

interface Parts {
  db: Knex
  evaluate: EvaluateItems
  now: Date
}

/** What a draft will need and what is still to do. Until the facts are complete there are no items yet. */
export async function readChecklistOf(
  { db, evaluate, now }: Parts,
  application: ApplicationRow
): Promise<Checklist & { applicable: string[] }> {
  const problems = findGaps(application)
  if (problems.some(({ field }) => field.startsWith('facts.')))
    return { days: 0, items: [], slots: [], unknown: [], problems, applicable: [] }

  const facts = application.facts as Facts
  const { item } = application
  const named = application.applicable ?? (await evaluate(facts)).map((row) => row.item as string)
  const applicable = item && !named.includes(item) ? [...named, item] : named
  const filedOrNow = application.filedAt ? new Date(application.filedAt) : now
  const day = legalToday(filedOrNow)
  const [plan, materials, papers, departments, promises, produced] = await Promise.all([
    planStageFor(db, application.stage, { facts, applicable, item, day }),
    listMaterials(db),
    listPapers(db, application.id),
    listDepartments(db),
    listPromises(db, application.id),
    listProduced(db, application.projectId, day)
  ])
  const standing = standingPapers(application, papers, produced)
  const slots = buildSlots(plan, materials, standing, promises, produced)
  const items = describeItems(plan, departments)
  const bans = await bansOn(db, application, items, legalToday(filedOrNow))
  return {
    days: plan.days,
    items,
    slots: await withAskedSlots(db, application.id, { slots, materials, papers }),
    bans,
    unknown: Object.entries(facts).flatMap(([name, value]) => (value === 'unknown' ? [name] : [])),
    problems: [
      ...problems,
      ...findMissing(slots),
      ...bans.map(({ item }) => ({ field: `items.${item}`, code: 'banned' }))
    ],
    applicable
  }
}

async function bansOn(
  db: Knex,
  { projectId, filedAt }: ApplicationRow,
  items: Checklist['items'],
  today: string
): Promise<NonNullable<Checklist['bans']>> {
  // What was filed stays filed.
  if (filedAt) return []
  const { organisationId } = (await db('projects').where({ id: projectId }).first('organisationId'))!
  const bans = await listBans(db, organisationId, today)
  return items.flatMap(({ item, nameZh, nameEn }) => {
    const found = bans.find((one) => one.item === item)
    return found ? [{ ...found, nameZh, nameEn }] : []
  })
}

/** One problem per field, as the form has them: `missing` or `invalid`. */
function findGaps(application: ApplicationRow): Checklist['problems'] {
  const parts = [['facts', Facts, application.facts] as const]
  const form = application.stage === 'S1' ? [['form', S1Form, application.form] as const] : []
  return [...parts, ...form].flatMap(([part, schema, value]) => {
    const given = value as Record<string, unknown>
    const surplus = Object.keys(given)
      .filter((name) => !Object.hasOwn(schema.properties, name))
      .map((name) => ({ field: `${part}.${name}`, code: 'invalid' }))
    const optional = new Set(
      Object.keys(schema.properties).filter((name) => !schema.required.includes(name as never))
    )
    const asked = Object.entries(schema.properties).flatMap(([name, property]) => {
      const field = `${part}.${name}`
      if (given[name] === undefined) return optional.has(name) ? [] : [{ field, code: 'missing' }]
      return Value.Check(property, given[name]) ? [] : [{ field, code: 'invalid' }]
    })
    return [...asked, ...surplus]
  })
}

function findMissing(slots: Slot[]): Checklist['problems'] {
  return slots.filter(isMissing).map(({ material, status }) => ({
    field: `papers.${material}`,
    // It may follow, once its day is promised.
    code: status === 'late' ? 'promise' : 'missing'
  }))
}
