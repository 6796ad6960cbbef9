import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a check looked at: an event of the log stands for a whole list, this says which subjects were on it, so that each is told. It goes
 * with its event, and no sooner.
 */
export class LooksByChecks1700000000029 implements MigrationInterface {
  readonly name = 'LooksByChecks1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.audit_look (
  subject_id bigint not null,
  event_id bigint not null,
  primary key (subject_id, event_id)
);
create index audit_look_by_event on credit.audit_look using brin (event_id);
comment on table credit.audit_look is '一次核查看了哪些主体：审计事件只写整份名单，这里逐个写明，好告知主体本人；只增不改，随事件一起到期';
${eraseAudit('delete from credit.audit_look where event_id <= (select max(event_id) from credit.audit_link where batch <= through);')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${eraseAudit('')}
drop table credit.audit_look`);
  }
}

/** As it was, with what else goes with the events. */
function eraseAudit(also: string): string {
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
  ${also}
  delete from credit.audit_link where batch <= through;
  return erased;
end $$;`;
}
