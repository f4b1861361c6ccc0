import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('paper_marks', (table) => {
    table.uuid('id').primary().defaultTo(knex.fn.uuid())
    table.uuid('application_id').notNullable().references('id').inTable('applications').onDelete('cascade')
    // On the paper as "图上 3 号": one series per application, never given twice.
    table.integer('number').notNullable()
    table.uuid('file_id').notNullable().references('id').inTable('files')
    table.integer('page').notNullable()
    // Fractions of the page from its upper left corner; a point has no width and no height.
    for (const side of ['x', 'y', 'width', 'height'])
      table.specificType(side, 'double precision').notNullable().checkBetween([0, 1])
    table.text('text').notNullable()
    table.string('kind', 16).notNullable().checkIn(['finding', 'correction'], 'paper_marks_kind_check')
    table.string('result', 16).notNullable().checkIn(['differs', 'to-judge'], 'paper_marks_result_check')
    table.string('business_key', 64).notNullable()
    table.string('task_id', 64).notNullable()
    table.integer('round').notNullable()
    table.uuid('author_id').notNullable().references('id').inTable('people')
    table.string('candidate_group', 64).notNullable()
    table.timestamp('created_at').notNullable()
    table.timestamp('changed_at')
    table.timestamp('removed_at')
    // The act that it went with; from then on it is part of what was said.
    table.uuid('act_id').references('id').inTable('acts').onDelete('set null')
    table.unique(['application_id', 'number'])
    table.index(['business_key'])
  })
  await knex.raw(`
    create function keep_submitted_mark() returns trigger language plpgsql as $$
    begin
      if old.act_id is not null and new.act_id is not null then
        raise exception 'paper mark % went with an act and stays as it is', old.id;
      end if;
      return new;
    end $$`)
  await knex.raw(`
    create trigger paper_marks_keep_submitted before update on paper_marks
    for each row execute function keep_submitted_mark()`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('paper_marks')
  await knex.raw('drop function keep_submitted_mark()')
}
