import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Waiting rows by their state: the desk finds what still waits among all that was ever decided. Entries and decisions stay
 * appended; the state is their fold, kept by the database itself.
 */
export class Growth1700000000011 implements MigrationInterface {
  readonly name = 'Growth1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.quarantine_state (
  entry_id bigint primary key references credit.quarantine_entry,
  state text not null check (state in ('pending', 'attached', 'dismissed'))
);
comment on table credit.quarantine_state is '待确认行的现况：由 quarantine_entry 和 quarantine_decision 折叠而成，数据库自己维护';

insert into credit.quarantine_state (entry_id, state)
select e.id, case d.decision when 'attach' then 'attached' when 'dismiss' then 'dismissed' else 'pending' end
  from credit.quarantine_entry e
  left join lateral (select decision from credit.quarantine_decision where entry_id = e.id order by seq desc limit 1) d on true;

create index quarantine_state_by_state on credit.quarantine_state (state, entry_id);
create index quarantine_entry_by_submission on credit.quarantine_entry (submission_id, id);

create function credit.entry_waits() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into credit.quarantine_state (entry_id, state) values (new.id, 'pending');
  return null;
end $$;
create trigger entry_waits after insert on credit.quarantine_entry for each row execute function credit.entry_waits();

create function credit.entry_decided() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update credit.quarantine_state
     set state = case new.decision when 'attach' then 'attached' when 'dismiss' then 'dismissed' else 'pending' end
   where entry_id = new.entry_id;
  return null;
end $$;
create trigger entry_decided after insert on credit.quarantine_decision for each row execute function credit.entry_decided();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger entry_waits on credit.quarantine_entry;
drop trigger entry_decided on credit.quarantine_decision;
drop function credit.entry_waits, credit.entry_decided;
drop index credit.quarantine_entry_by_submission;
drop table credit.quarantine_state`);
  }
}
