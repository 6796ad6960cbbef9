import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waiting rows by organ: a department's desk holds its own, found among those of all without reading the others'. */
export class OwnOrgan1700000000012 implements MigrationInterface {
  readonly name = 'OwnOrgan1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.quarantine_state add column organ text;
update credit.quarantine_state w set organ = e.organ from credit.quarantine_entry e where e.id = w.entry_id;
alter table credit.quarantine_state alter column organ set not null;
create index quarantine_state_by_organ on credit.quarantine_state (organ, state, entry_id);

create or replace function credit.entry_waits() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into credit.quarantine_state (entry_id, state, organ) values (new.id, 'pending', new.organ);
  return null;
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function credit.entry_waits() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into credit.quarantine_state (entry_id, state) values (new.id, 'pending');
  return null;
end $$;
drop index credit.quarantine_state_by_organ;
alter table credit.quarantine_state drop column organ`);
  }
}
