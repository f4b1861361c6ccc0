import type { Knex } from 'knex'

/** Thresholds of signals are a region's; a clock's region is that of the office it runs for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table clocks add column region varchar(16);

    create function clock_region(wanted_kind text, wanted_owner uuid) returns text
      language sql stable security definer set search_path = public as $$
      select case wanted_kind
        when 'case' then (select region from cases where id = wanted_owner)
        when 'opinion' then (select region from stage_opinions where id = wanted_owner)
        when 'paper-check' then (select split_part(split_part(candidate_group, '@', 2), ':', 1)
          from paper_checks where id = wanted_owner)
        else (select jurisdiction from applications join projects on projects.id = project_id
          where applications.id = wanted_owner)
      end
    $$;
    create function clock_take_region() returns trigger language plpgsql as $$
    begin
      new.region := clock_region(new.owner_kind, new.owner_id);
      return new;
    end $$;
    create trigger clock_take_region before insert on clocks
      for each row execute function clock_take_region();
    update clocks set region = clock_region(owner_kind, owner_id);
    create index clocks_running_region on clocks (region) where stopped_on is null;

    alter table region_settings
      add column warning_days integer not null default 3,
      add column yellow_days integer not null default 1,
      add constraint region_settings_warning_days_check check (warning_days between 1 and 10),
      add constraint region_settings_yellow_days_check check (yellow_days between 0 and warning_days)`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table region_settings drop column warning_days, drop column yellow_days;
    drop trigger clock_take_region on clocks;
    drop function clock_take_region();
    drop function clock_region(text, uuid);
    alter table clocks drop column region`)
}
