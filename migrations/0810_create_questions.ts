import type { Knex } from 'knex'

/** 在线咨询: what applicants ask of an item or of a project, and what the office answers. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('questions', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.string('number', 64).notNullable().unique()
    // The item asked about, the project, or both when it is about a case of the project.
    table.string('item', 32)
    table.uuid('project_id').references('projects.id').onDelete('CASCADE')
    // The case, the opinion or the application it is about.
    table.string('business_key', 64)
    // Who has to answer: a department's or office's code, in a region.
    table.string('department', 32).notNullable()
    table.string('region', 16).notNullable()
    // The region that the asker asks about: a forwarded question finds its next office by it.
    table.string('jurisdiction', 16).notNullable()
    table.text('text').notNullable()
    table.uuid('asked_by').notNullable().references('people.id')
    table.timestamp('asked_at').notNullable()
    // The day of the event: its limit of working days begins with the day after. When it is due is derived.
    table.date('asked_on').notNullable()
    table.integer('limit_days').notNullable().checkPositive('questions_limit_days_check')
    table.text('answer')
    table.uuid('answered_by').references('people.id')
    table.timestamp('answered_at')
    table.date('answered_on')
    // What everybody reads on the item's guide page: written by the officer, without names.
    table.text('public_question')
    table.text('public_answer')
    table.timestamp('told_overdue_at')
    table.index(['department', 'region'])
    table.index('project_id')
    table.index('asked_by')
  })
  await knex.raw(`
    alter table questions add constraint questions_about_check
      check (item is not null or project_id is not null);
    alter table questions add constraint questions_answer_check
      check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (answered_on is null));
    alter table questions add constraint questions_public_check
      check ((public_question is null) = (public_answer is null)
        and (public_answer is null or (answer is not null and item is not null)));
    create index questions_open on questions (asked_on) where answered_at is null;
    create index questions_public on questions (item) where public_answer is not null`)

  await knex.schema.createTable('question_moves', (table) => {
    table.bigIncrements('id')
    table.uuid('question_id').notNullable().references('questions.id').onDelete('CASCADE').index()
    table.string('from_department', 32).notNullable()
    table.string('to_department', 32).notNullable()
    table.text('reason').notNullable()
    table.uuid('person_id').notNullable().references('people.id')
    table.timestamp('moved_at').notNullable()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('question_moves')
  await knex.schema.dropTable('questions')
}
