import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { listProcessRows } from '../engine/definition-rows.ts'
import { listDepartments } from '../directory/store.ts'
import { listItemsOn, listStages } from '../items/store.ts'
import { mostDays } from './most-days.ts'
import type { listOwnRules } from './own-rules-schema.ts'

type Listed = Static<(typeof listOwnRules)['schema']['response'][200]>
type State = Listed['days'][number]['state']

/** What was decided, by whom and since when, and what can be decided on `today`. */
export async function listDecided(db: Knex, today: string): Promise<Listed> {
  const items = (await listItemsOn(db, today)).filter(
    ({ promisedDays, kind }) => promisedDays !== null && kind !== 'merged'
  )
  const diagrams = await listStageDiagrams(db)
  const days = await db('region_item_limits')
    .join('people', 'people.id', 'createdBy')
    .orderBy('region_item_limits.id', 'desc')
    .select('region_item_limits.*', 'people.name as person')
  const flows = await db('region_stage_flows')
    .join('people', 'people.id', 'createdBy')
    .orderBy('region_stage_flows.id', 'desc')
    .select('region_stage_flows.*', 'people.name as person')
  const opinions = await db('region_stage_opinions')
    .join('people', 'people.id', 'createdBy')
    .orderBy('region_stage_opinions.id', 'desc')
    .select('region_stage_opinions.*', 'people.name as person')
  const departments = await listDepartments(db)
  return {
    days: stated(days, today, ({ region, item }) => `${region} ${item}`).map(({ row, state }) => {
      const item = items.find((one) => one.item === row.item)
      const { nameZh = row.item, nameEn = row.item, promisedUnit = 'wd' } = item ?? {}
      return {
        ...recorded(row, state),
        item: row.item,
        itemZh: nameZh,
        itemEn: nameEn,
        days: row.days,
        unit: promisedUnit
      }
    }),
    flows: stated(flows, today, ({ region, stage }) => `${region} ${stage}`).map(({ row, state }) => {
      const { stage, processKey } = row
      const processName = diagrams.find((one) => one.processKey === processKey)?.name ?? null
      return { ...recorded(row, state), stage, processKey, processName }
    }),
    opinions: stated(opinions, today, ({ region, stage }) => `${region} ${stage}`).map(({ row, state }) => ({
      ...recorded(row, state),
      stage: row.stage,
      days: row.days,
      reviewers:
        row.reviewers?.map((department: string) => {
          const { nameZh, nameEn } = departments.find(({ code }) => code === department)!
          return { department, nameZh, nameEn }
        }) ?? null
    })),
    items: items.map((item) => ({
      item: item.item,
      nameZh: item.nameZh,
      nameEn: item.nameEn,
      promisedDays: item.promisedDays!,
      unit: item.promisedUnit,
      most: mostDays(item)
    })),
    stages: (await listStages(db)).map((stage) => ({
      stage: stage.code,
      nameZh: stage.nameZh,
      nameEn: stage.nameEn,
      processKey: stage.processKey,
      reviewers: stage.opinions,
      opinionDays: stage.opinionDays
    })),
    diagrams
  }
}

/** Released diagrams by which a stage can run: those in which the lead concludes it. */
export async function listStageDiagrams(db: Knex): Promise<Listed['diagrams']> {
  const rows = await listProcessRows(db, { latest: true })
  const concluding = await db('task_definitions')
    .where({ form: 'yimen:conclude' })
    .whereNotNull('stage')
    .select('processDefinitionId', 'stage')
  return rows.flatMap(({ id, key, name }) => {
    const stage = concluding.find(({ processDefinitionId }) => processDefinitionId === id)?.stage
    return stage ? [{ processKey: key, name: name ?? key, stage }] : []
  })
}

interface Row {
  id: number
  region: string
  document: string
  validFrom: string
  person: string
}

const recorded = ({ id, region, document, validFrom, person }: Row, state: State) => ({
  id,
  region,
  document,
  validFrom,
  createdBy: person,
  state
})

/** Newest first: of those about the same thing the latest day that has come holds, of two for a day the later row. */
function stated<R extends Row>(
  rows: R[],
  today: string,
  about: (row: R) => string
): { row: R; state: State }[] {
  const valid = new Map<string, R>()
  for (const row of rows) {
    const known = valid.get(about(row))
    if (row.validFrom <= today && (!known || row.validFrom > known.validFrom)) valid.set(about(row), row)
  }
  return rows.map((row) => ({
    row,
    state: row.validFrom > today ? 'coming' : valid.get(about(row)) === row ? 'valid' : 'past'
  }))
}
