import type { Knex } from 'knex'

/** Titles are kept with the paper, since templates change; of the new kinds a case may have several papers. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('official_papers', (table) => {
    table.string('title', 100)
  })
  await knex.raw(`
    update official_papers set title = case kind
      when 'acceptance' then '受理通知书'
      when 'correction' then '一次性补正告知书'
      when 'rejection' then
        case snapshot ->> 'reason' when 'not-needed' then '不受理通知书' else '不予受理通知书' end
      when 'grant' then '准予行政许可决定书'
      when 'refusal' then
        case snapshot ->> 'permit' when 'true' then '不予行政许可决定书' else '不予办理决定书' end
      when 'opinion' then '阶段审查意见书'
      when 'delivery-receipt' then '送达回证'
      when 'filing-receipt' then '收件凭证' end;
    alter table official_papers alter column title set not null;
    drop index official_papers_once;
    create unique index official_papers_once on official_papers (kind, business_key)
      where revoked_at is null
        and kind in ('acceptance', 'correction', 'rejection', 'grant', 'refusal', 'opinion', 'filing-receipt')`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('official_papers', (table) => {
    table.dropColumn('title')
  })
  await knex.raw(`
    drop index official_papers_once;
    create unique index official_papers_once on official_papers (kind, business_key)
      where revoked_at is null and kind <> 'delivery-receipt'`)
}
