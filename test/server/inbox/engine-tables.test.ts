import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { useTestEngine } from '../../support/engine.ts'

let client: pg.Client
beforeAll(async () => {
  const { ownerUrl } = await useTestEngine()
  client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
}, 180_000)
afterAll(() => client?.end())

/** Private tables of the engine that our triggers, indexes and reads name. A newer engine must keep these. */
const tables: Record<string, Record<string, string>> = {
  act_ru_task: {
    id_: 'character varying',
    name_: 'character varying',
    task_def_key_: 'character varying',
    proc_def_id_: 'character varying',
    proc_inst_id_: 'character varying',
    execution_id_: 'character varying',
    assignee_: 'character varying',
    create_time_: 'timestamp without time zone',
    suspension_state_: 'integer'
  },
  act_ru_identitylink: {
    task_id_: 'character varying',
    type_: 'character varying',
    group_id_: 'character varying',
    user_id_: 'character varying'
  },
  act_ru_execution: {
    id_: 'character varying',
    proc_inst_id_: 'character varying',
    proc_def_id_: 'character varying',
    parent_id_: 'character varying',
    super_exec_: 'character varying',
    business_key_: 'character varying'
  },
  act_hi_procinst: {
    business_key_: 'character varying',
    proc_def_key_: 'character varying',
    super_process_instance_id_: 'character varying'
  },
  act_ru_event_subscr: {
    id_: 'character varying',
    event_type_: 'character varying',
    event_name_: 'character varying',
    execution_id_: 'character varying',
    proc_inst_id_: 'character varying'
  },
  act_ru_ext_task: {
    topic_name_: 'character varying',
    priority_: 'bigint',
    suspension_state_: 'integer',
    retries_: 'integer'
  },
  act_re_procdef: {
    id_: 'character varying',
    key_: 'character varying',
    name_: 'character varying',
    version_: 'integer',
    version_tag_: 'character varying',
    resource_name_: 'character varying',
    deployment_id_: 'character varying'
  },
  act_ge_bytearray: { name_: 'character varying', deployment_id_: 'character varying', bytes_: 'bytea' },
  act_ru_variable: {
    execution_id_: 'character varying',
    name_: 'character varying',
    text_: 'character varying'
  },
  act_re_deployment: { id_: 'character varying', deploy_time_: 'timestamp without time zone' }
}

test.each(Object.entries(tables))('the engine’s table %s has the columns we read', async (table, columns) => {
  const { rows } = await client.query<{ column_name: string; data_type: string }>(
    `select column_name, data_type from information_schema.columns where table_schema = 'engine' and table_name = $1`,
    [table]
  )
  const types = Object.fromEntries(rows.map(({ column_name, data_type }) => [column_name, data_type]))
  expect(types).toMatchObject(columns)
})

test('our triggers stand on the engine’s tables', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select event_object_table || '.' || trigger_name as name from information_schema.triggers
     where trigger_schema = 'engine' group by 1 order by 1`
  )
  expect(rows.map(({ name }) => name)).toEqual([
    'act_ru_identitylink.inbox_on_link',
    'act_ru_task.inbox_on_task',
    'act_ru_task.inbox_on_task_change'
  ])
})
