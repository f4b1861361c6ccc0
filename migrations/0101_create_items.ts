import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table laws (
      name_zh text primary key,
      name_en text not null,
      version date not null,
      evidence text not null
    );

    create table stages (
      code text primary key,
      name_zh text not null,
      name_en text not null,
      lead text not null references departments,
      -- Standing reviewers: each gives a stage opinion beside the item cases.
      opinions text[] not null,
      opinion_days integer,
      opinion_unit text constraint stages_opinion_unit_check check (opinion_unit in ('wd', 'cd')),
      joint_days integer not null,
      joint_unit text not null constraint stages_joint_unit_check check (joint_unit in ('wd', 'cd')),
      -- The diagram that handles the stage; null until one is drawn, and then the stage cannot be filed yet.
      process_key text
    );

    create table materials (
      code text primary key,
      name_zh text not null,
      name_en text not null,
      source text not null,
      source_note text not null,
      -- Items whose grant is this paper.
      produced_by text[] not null,
      blank_file_id uuid,
      sample_file_id uuid
    );

    create table items (
      code text primary key,
      -- The directory's order, in which lists show items.
      position integer not null
    );

    create table item_versions (
      id uuid primary key default gen_random_uuid(),
      item text not null references items,
      version integer not null,
      valid_from date not null,
      valid_to date,
      full_code text not null,
      name_zh text not null,
      name_en text not null,
      stage text not null constraint item_versions_stage_check check (stage in ('S1', 'S2', 'S3', 'S4', 'S5', 'P')),
      lead_dept text not null references departments,
      concur_depts text[] not null,
      level jsonb not null,
      kind text not null,
      -- Null days: no limit. 'owner': the duty is the owner's and no clock runs at the authority.
      statutory_days integer,
      statutory_unit text not null constraint item_versions_statutory_unit_check check (statutory_unit in ('wd', 'cd')),
      statutory_on text not null constraint item_versions_statutory_on_check check (statutory_on in ('authority', 'owner')),
      statutory_evidence text not null,
      promised_days integer,
      promised_unit text not null constraint item_versions_promised_unit_check check (promised_unit in ('wd', 'cd')),
      promised_evidence text not null,
      extension jsonb,
      special_procedures jsonb not null,
      special_procedures_note text,
      prerequisites jsonb not null,
      materials jsonb not null,
      condition_zh text not null,
      condition_en text not null,
      legal_basis text not null,
      note text not null,
      persons integer not null constraint item_versions_persons_check check (persons in (1, 2)),
      milestone boolean not null,
      -- Hosts in the order of choice: the first that applies handles this item.
      merged_into text[] not null,
      process_key text not null default 'standard-item',
      -- Of the shipped entry this version was made from; null when a person wrote it.
      shipped_hash text,
      search tsvector not null,
      constraint item_versions_item_version_key unique (item, version),
      constraint item_versions_validity_check check (valid_to is null or valid_to >= valid_from)
    );
    create unique index item_versions_open_key on item_versions (item) where valid_to is null;
    create index item_versions_search_index on item_versions using gin (search);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table item_versions, items, materials, stages, laws')
}
