import type { Knex } from 'knex'
import type { Engine } from '../../../server/engine/client.ts'
import { seed } from '../../../server/seed.ts'
import type { BenchPlace } from '../place.ts'
import { models } from './models.ts'

export const CASES = 100_000
/** All of them: Monday; over at 00:00 on Tuesday. */
export const DUE = '2026-03-16'
const FIRST = 1_000_000
const CASES_OF_A_FILING = 20
const BATCH = 500
/** Groups of the sample people come first; each group has a thousand tasks. */
const GROUP_SIZE = 1_000
const OFFICES = ['HB', 'FG', 'ZR-land', 'ZR-planning', 'SL', 'LY', 'WG']

export const OFFICERS = OFFICES.map((office) => `${office.toLowerCase()}-handler`)
const groupOf = (index: number) =>
  `${OFFICES[index % OFFICES.length]}@${360_500 + Math.floor(index / OFFICES.length)}:handler`

/** Nobody looks for them: a notice goes by the number. */
const VARIABLES = { department: 'HB', projectId: 'bench', applicationId: 'bench' }

/** Once for a place, and gone on with where it was interrupted: 100,000 cases with a running process, a task in an officer's inbox and a promised clock each. */
export async function seedCases(
  place: BenchPlace,
  db: Knex,
  engine: Engine,
  say: (line: string) => void
): Promise<void> {
  const done = await db('seeds').where({ name: 'bench-clocks' }).first()
  if (done) return
  say(`Seeding ${CASES.toLocaleString('en')} cases, once …`)
  await seed({ db, sample: true, home: place.home })
  await engine.deploy('bench', models, 'bench')
  await insertCases(db)
  await beginProcesses(db, engine, say)
  await insertClocks(db)
  await db.raw('analyze')
  await db('seeds').insert({ name: 'bench-clocks', hash: String(CASES) })
}

async function insertCases(db: Knex): Promise<void> {
  if (
    await db('cases')
      .where({ number: String(FIRST) })
      .first('id')
  )
    return
  await db.transaction(insertFilings)
}

async function insertFilings(db: Knex.Transaction): Promise<void> {
  await db.raw(
    `insert into projects (organisation_id, name_zh, jurisdiction, created_by, facts)
     select m.organisation_id, '基准项目 ' || n, '360500', m.person_id, '{}'
     from generate_series(1, :filings) n, (select organisation_id, person_id from memberships limit 1) m`,
    { filings: CASES / CASES_OF_A_FILING }
  )
  await db.raw(
    `insert into applications (number, project_id, stage, state, facts, form, created_by, lead_group, accepted_at)
     select 'BENCH-' || row_number() over (order by id), id, 'S1', 'in-review', '{}', '{}', created_by, 'FG@360500:lead', now()
     from projects where name_zh like '基准项目 %'`
  )
  await db.raw(
    `insert into cases (number, application_id, project_id, item, item_version_id, department, region, state)
     select (:first::int + (a.place - 1) * :each::int + item.place - 1)::text, a.id, a.project_id, item.item, item.id, 'HB', '360500', 8
     from (select id, project_id, row_number() over (order by id) as place from applications where number like 'BENCH-%') a
     cross join (select id, item, row_number() over (order by item) as place from item_versions order by item limit :each) item`,
    { first: FIRST, each: CASES_OF_A_FILING }
  )
}

async function beginProcesses(db: Knex, engine: Engine, say: (line: string) => void): Promise<void> {
  const { rows } = await db.raw(`select id_ as id from engine.act_re_procdef where key_ = 'bench-case'`)
  await db('task_definitions')
    .insert({
      processDefinitionId: rows[0].id,
      taskKey: 'review',
      name: '审查',
      form: 'yimen:review',
      nodeShareDays: null
    })
    .onConflict()
    .ignore()
  const begun = await listBegun(db)
  for (let start = 0; start < CASES; start += BATCH) {
    if (begun.has(`BENCH-${start}`)) continue
    const numbers = Array.from({ length: BATCH }, (_, index) => String(FIRST + start + index))
    const variables = { ...VARIABLES, numbers, handlerGroup: groupOf(Math.floor(start / GROUP_SIZE)) }
    await engine.startProcess(
      { definition: { key: 'bench-batch' }, businessKey: `BENCH-${start}`, variables },
      'bench'
    )
    if ((start + BATCH) % 10_000 === 0) say(`  ${(start + BATCH).toLocaleString('en')} processes begun`)
  }
}

async function listBegun(db: Knex): Promise<Set<string>> {
  const { rows } = await db.raw(
    `select business_key_ as key from engine.act_hi_procinst where proc_def_key_ = 'bench-batch'`
  )
  return new Set(rows.map(({ key }: { key: string }) => key))
}

async function insertClocks(db: Knex): Promise<void> {
  if (await db('clocks').first('id')) return
  await db.raw(
    `insert into clocks (owner_kind, owner_id, business_key, kind, starts_on, limit_days, unit, due_on)
     select 'case', id, number, 'promised', '2026-03-02', 10, 'wd', :due from cases where region = '360500' and number ~ '^1\\d{6}$'`,
    { due: DUE }
  )
  await db.raw(`update inbox_entries set due_on = :due where due_on is null and business_key ~ '^1\\d{6}$'`, {
    due: DUE
  })
}
