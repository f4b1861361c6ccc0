import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('projects', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    // Null until filed: a code of the state platform is entered, else a provisional one is given at filing.
    table.string('code', 32).unique()
    table.uuid('organisation_id').notNullable().references('id').inTable('organisations')
    table.string('name_zh', 200).notNullable()
    table.string('jurisdiction', 16).references('code').inTable('regions')
    table.jsonb('facts').notNullable().defaultTo('{}')
    table
      .string('state', 16)
      .notNullable()
      .defaultTo('draft')
      .checkIn(['draft', 'running', 'finished'], 'projects_state_check')
    table.uuid('created_by').notNullable().references('id').inTable('people')
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.timestamp('updated_at').notNullable().defaultTo(knex.fn.now())
    table.index(['organisation_id', 'updated_at'])
  })

  await knex.schema.createTable('files', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    // Whose file it is: an organisation's paper, or null for what the platform or an office made.
    table.uuid('organisation_id').references('id').inTable('organisations')
    table.uuid('uploaded_by').references('id').inTable('people')
    table.string('name', 255).notNullable()
    table.string('media_type', 100).notNullable()
    table.bigInteger('size').notNullable()
    table.specificType('sha256', 'char(64)').notNullable()
    table.string('scan', 16).notNullable().checkIn(['clean', 'not-scanned'], 'files_scan_check')
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.index('sha256')
  })

  await knex.schema.createTable('applications', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('number', 48).unique()
    table.uuid('project_id').notNullable().references('id').inTable('projects')
    table.string('stage', 2).notNullable().references('code').inTable('stages')
    table
      .string('state', 24)
      .notNullable()
      .defaultTo('draft')
      .checkIn(
        [
          'draft',
          'filed',
          'awaiting-correction',
          'accepted',
          'in-review',
          'passed',
          'failed',
          'rejected',
          'withdrawn'
        ],
        'applications_state_check'
      )
    table.jsonb('facts').notNullable().defaultTo('{}')
    table.jsonb('form').notNullable().defaultTo('{}')
    // Items of all stages that the decision table named at filing; null before.
    table.specificType('applicable', 'text[]')
    table.string('lead_group', 64)
    table.boolean('deemed_accepted').notNullable().defaultTo(false)
    table.uuid('created_by').notNullable().references('id').inTable('people')
    table.timestamp('created_at').notNullable().defaultTo(knex.fn.now())
    table.timestamp('filed_at')
    table.timestamp('accepted_at')
    table.timestamp('concluded_at')
    table.index(['project_id', 'stage'])
  })
  await knex.raw(`create unique index applications_one_open_per_stage on applications (project_id, stage)
    where state not in ('failed', 'rejected', 'withdrawn')`)

  await knex.schema.createTable('application_papers', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('application_id').notNullable().references('id').inTable('applications').onDelete('cascade')
    table.string('material', 8).notNullable().references('code').inTable('materials')
    table.uuid('file_id').notNullable().references('id').inTable('files')
    // 2 after a correction: earlier papers stay visible.
    table.integer('round').notNullable().defaultTo(1)
    table.timestamp('added_at').notNullable().defaultTo(knex.fn.now())
    table.unique(['application_id', 'material', 'file_id'])
  })

  await knex.schema.createTable('corrections', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    // One-time (行政许可法 32): an application has one notice at most.
    table.uuid('application_id').notNullable().unique().references('id').inTable('applications')
    table.string('number', 48).notNullable().unique()
    table.uuid('asked_by').notNullable().references('id').inTable('people')
    table.timestamp('asked_at').notNullable().defaultTo(knex.fn.now())
    table.date('due_on').notNullable()
    // [{ id, material | null, what }], told once and in full.
    table.jsonb('lines').notNullable()
    // [{ line, text }] of the applicant.
    table.jsonb('answers')
    table.timestamp('answered_at')
    table.uuid('answered_by').references('id').inTable('people')
  })

  await knex.schema.createTable('cases', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('number', 48).notNullable().unique()
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.uuid('project_id').notNullable().references('id').inTable('projects')
    table.string('item', 16).notNullable().references('code').inTable('items')
    table.uuid('item_version_id').notNullable().references('id').inTable('item_versions')
    table.string('department', 16).notNullable()
    table.string('region', 16).notNullable()
    // National exchange codes (rules.md §3): 1 接件 … 15 撤销; 0 ended because a prerequisite was refused.
    table.integer('state').notNullable().defaultTo(1).checkBetween([0, 15], 'cases_state_check')
    table
      .string('prerequisites', 8)
      .notNullable()
      .defaultTo('none')
      .checkIn(['none', 'open', 'met', 'refused'], 'cases_prerequisites_check')
    table.integer('round').notNullable().defaultTo(1)
    table.string('engine_id', 16).notNullable().defaultTo('main')
    table.timestamp('opened_at')
    table.timestamp('decided_at')
    table.uuid('hosted_by').references('id').inTable('cases')
    table.unique(['application_id', 'item'])
    table.index('project_id')
  })

  await knex.schema.createTable('stage_opinions', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('number', 64).notNullable().unique()
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.string('department', 16).notNullable()
    table.string('region', 16).notNullable()
    table
      .string('state', 16)
      .notNullable()
      .defaultTo('open')
      .checkIn(['open', 'reviewed', 'signed'], 'stage_opinions_state_check')
    table
      .string('answer', 24)
      .checkIn(['agree', 'conditions', 'disagree', 'special-procedure'], 'stage_opinions_answer_check')
    table.integer('round').notNullable().defaultTo(1)
    table.string('engine_id', 16).notNullable().defaultTo('main')
    table.timestamp('asked_at').notNullable().defaultTo(knex.fn.now())
    table.timestamp('signed_at')
    table.unique(['application_id', 'department'])
  })

  await knex.schema.createTable('acts', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    // The engine's user task. Unique: one task is completed once, however often it is submitted.
    table.string('task_id', 64).notNullable().unique()
    table.string('engine_id', 16).notNullable().defaultTo('main')
    table.string('business_key', 64).notNullable()
    table.uuid('application_id').notNullable().references('id').inTable('applications')
    table.uuid('case_id').references('id').inTable('cases')
    table.uuid('stage_opinion_id').references('id').inTable('stage_opinions')
    table.string('form', 32).notNullable()
    table.integer('round').notNullable().defaultTo(1)
    table.uuid('person_id').notNullable().references('id').inTable('people')
    table.string('candidate_group', 64).notNullable()
    table.string('outcome', 24).notNullable()
    table.text('text').notNullable().defaultTo('')
    table.text('legal_basis').notNullable().defaultTo('')
    table.jsonb('detail').notNullable().defaultTo('{}')
    table.timestamp('completed_at').notNullable().defaultTo(knex.fn.now())
    table.index(['application_id', 'completed_at'])
    table.index(['person_id', 'completed_at'])
  })

  await knex.schema.createTable('licences', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('number', 64).notNullable().unique()
    table.uuid('case_id').notNullable().unique().references('id').inTable('cases')
    // Unguessable: the address behind the QR code of the public check page.
    table.string('check_code', 32).notNullable().unique()
    table.uuid('file_id').notNullable().references('id').inTable('files')
    table.string('holder', 200).notNullable()
    table.date('issued_on').notNullable()
    table.date('valid_until')
    table.timestamp('revoked_at')
    table.string('revoked_reason', 500)
    table.timestamp('first_downloaded_at')
  })

  await knex.schema.createTable('number_series', (table) => {
    table.string('series', 64).primary()
    table.integer('last').notNullable()
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'number_series',
    'licences',
    'acts',
    'stage_opinions',
    'cases',
    'corrections',
    'application_papers',
    'applications',
    'files',
    'projects'
  ])
    await knex.schema.dropTable(table)
}
