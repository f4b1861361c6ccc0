import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  // What the release of a diagram says of its user tasks; the engine keeps none of it in its tables.
  await knex.schema.createTable('task_definitions', (table) => {
    table.string('process_definition_id', 64).notNullable()
    table.string('task_key', 128).notNullable()
    table.string('name', 255).notNullable()
    table.string('form', 64)
    table.integer('node_share_days')
    table.primary(['process_definition_id', 'task_key'])
  })

  await knex.schema.createTable('inbox_entries', (table) => {
    table.bigIncrements('id')
    table.string('engine_id', 16).notNullable().defaultTo('main')
    // `HB@360521:handler`, `organisation:<uuid>` or `user:<uuid>`
    table.string('owner', 80).notNullable()
    table.string('task_id', 64).notNullable()
    table.string('task_key', 128).notNullable()
    table.string('task_name', 255).notNullable()
    table.string('process_definition_id', 64).notNullable()
    table.string('process_instance_id', 64).notNullable()
    table.string('business_key', 64)
    table.uuid('assignee')
    table.date('due_on')
    table.timestamp('created_at').notNullable()
    table.boolean('suspended').notNullable().defaultTo(false)
    // Set with the act, before the engine has taken the completion; the engine's trigger deletes the row.
    table.timestamp('done_at')
    table.uuid('done_by')
    table.unique(['task_id', 'owner'])
    table.index('business_key')
    table.index('assignee')
  })
  await knex.raw(`create index inbox_entries_open on inbox_entries (owner, (coalesce(due_on, 'infinity'::date)), task_id)
    include (task_key, business_key, assignee, created_at) where done_at is null and not suspended`)

  await knex.schema.createTable('inbox_deltas', (table) => {
    table.bigIncrements('id')
    table.string('owner', 80).notNullable()
    table.integer('delta').notNullable()
  })
  await knex.schema.createTable('inbox_counts', (table) => {
    table.string('owner', 80).primary()
    table.integer('open').notNullable()
  })

  await knex.schema.createTable('engine_commands', (table) => {
    table.bigIncrements('id')
    table.string('engine_id', 16).notNullable().defaultTo('main')
    // Process tree (the project's id): commands of one tree reach the engine one at a time, in order.
    table.string('tree', 64).notNullable()
    table.string('idempotency', 128).notNullable().unique()
    table.jsonb('command').notNullable()
    table.string('person', 64).notNullable()
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.timestamp('delivered_at')
    table.integer('attempts').notNullable().defaultTo(0)
    table.timestamp('next_attempt_at').notNullable().defaultTo(knex.fn.now())
    table.text('last_error')
  })
  await knex.raw(
    `create index engine_commands_undelivered on engine_commands (tree, id) where delivered_at is null`
  )

  await knex.schema.createTable('notifications', (table) => {
    table.bigIncrements('id')
    // `organisation:<uuid>`, a candidate group or `user:<uuid>`
    table.string('owner', 80).notNullable()
    table.string('kind', 48).notNullable()
    table.string('business_key', 64).notNullable()
    table.uuid('project_id')
    table.jsonb('content').notNullable().defaultTo('{}')
    table.string('idempotency', 160).notNullable().unique()
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.timestamp('read_at')
    table.timestamp('mailed_at')
    table.index(['owner', 'created_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'notifications',
    'engine_commands',
    'inbox_counts',
    'inbox_deltas',
    'inbox_entries',
    'task_definitions'
  ])
    await knex.schema.dropTable(table)
}
