import type { Knex } from 'knex'

/** 送达: when a paper was sent, reached the applicant and was opened; its day drives the clocks. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('paper_services', (table) => {
    table.uuid('paper_id').primary().references('id').inTable('official_papers')
    table.uuid('organisation_id').notNullable().references('id').inTable('organisations')
    table.string('method', 16).notNullable().checkIn(['electronic', 'paper'], 'paper_services_method_check')
    // The address as it was agreed on that day: { email, phone } beside the inbox, or { address, person, phone }.
    table.jsonb('address').notNullable()
    table.timestamp('sent_at').notNullable()
    table.timestamp('delivered_at')
    table.timestamp('opened_at')
    table.uuid('opened_by').references('id').inTable('people')
    // The legal day; of a paper that is handed over unknown until the receipt is entered.
    table.date('served_on')
    table.string('recipient', 100)
    table.uuid('receipt_id').references('id').inTable('official_papers')
    table.uuid('entered_by').references('id').inTable('people')
    table.timestamp('told_unread_at')
    table.index('organisation_id')
  })
  await knex.raw(`
    create index paper_services_waiting on paper_services (sent_at) where served_on is null;
    create index paper_services_unread on paper_services (served_on)
      where opened_at is null and told_unread_at is null and method = 'electronic'`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('paper_services')
}
