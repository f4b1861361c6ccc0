import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import type { CaseLevel } from './schema.ts'
import type { LevelRow } from './store.ts'
import { wayOf } from './way.ts'

interface StayRow extends LevelRow {
  person: string | null
}
interface Named {
  department: string
  region: string
  nameZh: string
  nameEn: string
}

/** The way of a case, each level with its last stay there; empty for a case that is not forwarded. */
export async function listLevels(db: Knex, row: CaseRow | null): Promise<CaseLevel[]> {
  const version = row && (await db('item_versions').where({ id: row.itemVersionId }).first('kind'))
  if (!row || version?.kind !== 'forward') return []
  const way = await wayOf(db, row)
  const stays: StayRow[] = await db('case_levels')
    .leftJoin('people', 'people.id', 'case_levels.person_id')
    .where({ caseId: row.id })
    .orderBy('createdAt')
    .select('case_levels.*', 'people.name as person')
  // Of the last level here the promise is the clock.
  const clock = await db('clocks')
    .where({ ownerKind: 'case', ownerId: row.id })
    .whereIn('kind', ['level', 'promised'])
    .whereNull('stoppedOn')
    .orderBy('kind')
    .first('dueOn')
  const offices: Named[] = await db('org_units')
    .whereIn(
      'region',
      way.flatMap(({ office }) => office?.region ?? [])
    )
    .whereIn(
      'department',
      way.flatMap(({ office }) => office?.department ?? [])
    )
    .select('department', 'region', 'nameZh', 'nameEn')
  return way.map(({ level, office }, index): CaseLevel => {
    const stay = stays.findLast(({ position }) => position === index + 1)
    const here = stay !== undefined && stay.leftOn === null
    const named = offices.find(
      ({ department, region }) => department === office?.department && region === office.region
    )
    return {
      level,
      officeZh: named?.nameZh ?? null,
      officeEn: named?.nameEn ?? null,
      receivedOn: stay?.receivedOn ?? null,
      leftOn: stay?.leftOn ?? null,
      outcome: stay?.outcome ?? null,
      person: stay?.person ?? null,
      opinion: stay?.opinion ?? '',
      dueOn: here && level !== 'province' ? (clock?.dueOn ?? null) : null,
      here,
      result: stay?.result ?? null
    }
  })
}
