import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table regions (
      code text primary key,
      name_zh text not null,
      name_en text not null,
      kind text not null constraint regions_kind_check check (kind in ('city', 'county', 'zone')),
      parent text references regions,
      -- Zones have no division code of their own; theirs is made up and every page that shows it says so.
      fixture boolean not null default false
    );

    create table departments (
      code text primary key,
      name_zh text not null,
      -- The name of 2015, as the article and older papers have it.
      name_zh2015 text not null,
      name_en text not null,
      -- An office (ZR-land, ZR-planning) is a row whose parent is its department.
      parent text references departments,
      role text not null,
      levels text[] not null constraint departments_levels_check check (levels <@ array['city', 'county']),
      check_topic text not null,
      evidence text not null
    );

    create table org_units (
      id uuid primary key default gen_random_uuid(),
      -- Null: the region's own government (of a zone: its management committee).
      department text references departments,
      region text not null references regions,
      name_zh text not null,
      name_en text not null,
      address text not null default '',
      telephone text not null default '',
      hours text not null default '',
      -- Address and telephone are made up until an administrator enters the true ones.
      sample boolean not null default true,
      constraint org_units_department_region_key unique (department, region)
    );
    create unique index org_units_region_government_key on org_units (region) where department is null;

    -- What was shipped and written last, so that an unchanged start writes nothing.
    create table seeds (
      name text primary key,
      hash text not null,
      seeded_at timestamptz not null default now()
    );
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table seeds, org_units, departments, regions')
}
