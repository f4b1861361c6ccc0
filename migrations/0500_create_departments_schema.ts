import type { Knex } from 'knex'

/**
 * The departments' own tables stand in a schema of their own: their programmes connect as
 * `yimen_departments`, which sees nothing of the platform's.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create schema if not exists departments')
  const create = (name: string, build: (table: Knex.CreateTableBuilder) => void) =>
    knex.schema.withSchema('departments').createTable(name, build)

  // The newest row of a table says as of which day its content holds; every finding shows that day.
  await create('imports', (table) => {
    table.bigIncrements('id')
    table.string('table_name', 63).notNullable()
    table.date('as_of').notNullable()
    table.timestamp('imported_at').notNullable().defaultTo(knex.fn.now())
    table.string('source', 200).notNullable()
    table.integer('rows').notNullable()
    table.index(['table_name', 'id'])
  })

  // 产业和核准目录: code is a prefix of GB/T 4754 (2 to 4 digits), the longest one that fits counts.
  await create('catalogue_industries', (table) => {
    table.string('code', 4).primary()
    table.string('name', 200).notNullable()
    table
      .string('mode', 16)
      .notNullable()
      .checkIn(['filing', 'verification', 'prohibited', 'restricted'], 'catalogue_industries_mode_check')
    table.string('basis', 300).notNullable()
  })

  await create('filed_projects', (table) => {
    table.string('project_code', 32).primary()
    table.string('credit_code', 18).notNullable().index()
    table.string('name', 200).notNullable()
    table.string('parcel_number', 40).index()
    table.date('filed_on').notNullable()
  })

  // 环评分类管理名录: of the rows whose industry fits and whose figure reaches `at_least`, the strictest counts.
  await create('eia_catalogue', (table) => {
    table.bigIncrements('id')
    table.string('industry', 4).notNullable().index()
    table
      .string('figure', 32)
      .checkIn(
        ['landAreaHa', 'buildingArea', 'totalInvestment', 'energyTce', 'electricityKwh'],
        'eia_catalogue_figure_check'
      )
    table.double('at_least')
    table.boolean('only_if_sensitive').notNullable().defaultTo(false)
    table
      .string('class', 16)
      .notNullable()
      .checkIn(['report', 'form', 'registration', 'none'], 'eia_catalogue_class_check')
    // 两高: an industry of high energy use and emissions.
    table.boolean('high_energy').notNullable().defaultTo(false)
    table.string('basis', 300).notNullable()
  })

  await create('sensitive_areas', (table) => {
    table.string('name', 200).notNullable()
    table.string('region', 16).notNullable()
    table.string('kind', 60).notNullable()
    // A ring of [longitude, latitude] in CGCS2000.
    table.jsonb('boundary').notNullable()
    table.double('buffer_m').notNullable()
    table.primary(['region', 'name'])
  })

  await create('parcels', (table) => {
    table.string('parcel_number', 40).primary()
    table.string('region', 16).notNullable()
    table.double('area_ha').notNullable()
    table.string('use', 60).notNullable()
    table.string('supply', 16).checkIn(['granted', 'allocated', 'reserved'], 'parcels_supply_check')
    table.string('owner', 200).notNullable()
    table.jsonb('boundary')
    // Overlap with farmland of any kind, and with permanent basic farmland (永久基本农田), in hectares.
    table.double('farmland_ha').notNullable().defaultTo(0)
    table.double('basic_farmland_ha').notNullable().defaultTo(0)
    table.string('restrictions', 500)
  })

  await create('planning_conditions', (table) => {
    table.string('parcel_number', 40).primary()
    table.string('document_number', 100).notNullable()
    table.double('plot_ratio_min')
    table.double('plot_ratio_max')
    table.double('density_min')
    table.double('density_max')
    table.double('green_ratio_min')
    table.double('green_ratio_max')
    table.double('height_max')
    table.double('setback_m')
    table.date('valid_from')
    table.date('valid_to')
  })

  // The start makes the role where it may. Without grants in `public` it reads no table of the platform.
  await knex.raw(`do $$ begin
    if exists (select from pg_roles where rolname = 'yimen_departments') then
      grant usage on schema departments to yimen_departments;
      grant select, insert, update, delete on all tables in schema departments to yimen_departments;
      grant usage, select on all sequences in schema departments to yimen_departments;
    end if;
  end $$`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop schema departments cascade')
}
