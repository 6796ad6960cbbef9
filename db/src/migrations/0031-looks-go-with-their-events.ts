import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a check looked at goes with its own event. Events are linked in the order in which they were committed and numbered in that in which
 * they were begun: what is before the last number of a batch may be of a later batch, whose time has not come.
 */
export class LooksGoWithTheirEvents1700000000031 implements MigrationInterface {
  readonly name = 'LooksGoWithTheirEvents1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(eraseAudit(`delete from credit.audit_look k using credit.audit_link l
   where l.event_id = k.event_id and l.batch <= through and k.event_id <= (select max(event_id) from credit.audit_link where batch <= through);`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(eraseAudit('delete from credit.audit_look where event_id <= (select max(event_id) from credit.audit_link where batch <= through);'));
  }
}

function eraseAudit(looks: string): string {
  return `
create or replace function credit.erase_audit(through bigint) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  youngest timestamptz;
  erased bigint;
begin
  select max(last_at) into youngest from credit.audit_batch where number <= through;
  if youngest > now() - (select make_interval(months => months) from credit.retention_floor where holds = 'audit-event') then
    raise exception '审计日志不到最短留存期，不能清理' using errcode = 'check_violation';
  end if;
  delete from credit.audit_event e using credit.audit_link l where l.event_id = e.id and l.batch <= through;
  get diagnostics erased = row_count;
  ${looks}
  delete from credit.audit_link where batch <= through;
  return erased;
end $$;`;
}
