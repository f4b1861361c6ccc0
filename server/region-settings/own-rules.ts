import type { Knex } from 'knex'
import type { Item, Stage } from '../items/schema.ts'
import { mostDays } from './most-days.ts'

interface OwnRow {
  id: number
  region: string
  document: string
  validFrom: string
  createdBy: string
}
type NewRow = Pick<OwnRow, 'region' | 'document' | 'validFrom' | 'createdBy'>

declare module 'knex/types/tables' {
  interface Tables {
    region_item_limits: Knex.CompositeTableType<
      OwnRow & { item: string; days: number | null },
      NewRow & { item: string; days: number | null }
    >
    region_stage_flows: Knex.CompositeTableType<
      OwnRow & { stage: string; processKey: string | null },
      NewRow & { stage: string; processKey: string | null }
    >
    region_stage_opinions: Knex.CompositeTableType<
      OwnRow & { stage: string; days: number | null; reviewers: string[] | null },
      NewRow & { stage: string; days: number | null; reviewers: string[] | null }
    >
  }
}

/** Where and when; of an application its jurisdiction and the day on which it was filed. */
export type Place = { region: string | undefined; day: string } | { applicationId: string }

/** What a region, or else its city, decided for itself: promised days by item; by stage diagrams and opinions. */
export interface OwnRules {
  days: ReadonlyMap<string, number>
  flows: ReadonlyMap<string, string>
  /** Working days of a stage opinion. */
  opinionDays: ReadonlyMap<string, number>
  reviewers: ReadonlyMap<string, string[]>
}

const GIVEN = `select :region::text as region, :day::date as day`
const AS_FILED = `select facts ->> 'jurisdiction' as region, (filed_at at time zone 'Asia/Shanghai')::date as day
  from applications where id = :applicationId`

/**
 * The rules that hold at a place: the newest row that is valid by then, the region's before its city's. A row without
 * a value says that the region does as its city again.
 */
export async function findOwnRules(db: Knex, place: Place): Promise<OwnRules> {
  const own = {
    days: new Map<string, number>(),
    flows: new Map<string, string>(),
    opinionDays: new Map<string, number>(),
    reviewers: new Map<string, string[]>()
  }
  if ('region' in place && !place.region) return own
  const { rows } = await db.raw<{ rows: { kind: string; key: string; value: string }[] }>(
    `with place as (${'region' in place ? GIVEN : AS_FILED}), rule as (
       select 'days' as kind, item as key, days::text as value, region, valid_from, id from region_item_limits
       union all
       select 'flow', stage, process_key, region, valid_from, id from region_stage_flows
       union all
       select 'opinion-days', stage, days::text, region, valid_from, id from region_stage_opinions
       union all
       select 'reviewers', stage, array_to_string(reviewers, ','), region, valid_from, id from region_stage_opinions)
     select kind, key, value from (
       select distinct on (rule.kind, key, rule.region) rule.kind, key, value, rule.region = place.region as own
       from place join regions on regions.code = place.region
         join rule on rule.region in (place.region, regions.parent) and rule.valid_from <= place.day
       order by rule.kind, key, rule.region, rule.valid_from desc, rule.id desc) newest
     where value is not null order by own`,
    { ...place }
  )
  for (const { kind, key, value } of rows)
    if (kind === 'days') own.days.set(key, Number(value))
    else if (kind === 'flow') own.flows.set(key, value)
    else if (kind === 'opinion-days') own.opinionDays.set(key, Number(value))
    else own.reviewers.set(key, value.split(','))
  return own
}

type Limits = Pick<
  Item,
  'item' | 'promisedDays' | 'promisedUnit' | 'statutoryDays' | 'statutoryUnit' | 'statutoryOn'
>

/** The item as the region promises it: never more days than the statute allows, also where that was shortened since. */
export function asPromised<I extends Limits>(item: I, { days }: OwnRules): I {
  const own = days.get(item.item)
  return own === undefined ? item : { ...item, promisedDays: Math.min(own, mostDays(item) ?? own) }
}

/** The stage as the region runs it: by its diagram, with its reviewers and the days that these have. */
export function asRun<S extends RunStage>(stage: S, { flows, opinionDays, reviewers }: OwnRules): S {
  const days = opinionDays.get(stage.code)
  return {
    ...stage,
    processKey: flows.get(stage.code) ?? stage.processKey,
    opinions: reviewers.get(stage.code) ?? stage.opinions,
    ...(days !== undefined && { opinionDays: days, opinionUnit: 'wd' })
  }
}
type RunStage = Pick<Stage, 'code' | 'processKey' | 'opinions' | 'opinionDays' | 'opinionUnit'>
