import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the application may do when the time of something has run out, and no sooner: it owns no DELETE on facts or on the log. The
 * functions do it, and refuse what is younger than the law's own minimum.
 */
export class Retention1700000000017 implements MigrationInterface {
  readonly name = 'Retention1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.retention_floor (
  holds text primary key,
  months integer not null,
  basis text not null
);
comment on table credit.retention_floor is '数据库自己守的最短留存期：应用给出的日期再早也不少于它';
insert into credit.retention_floor (holds, months, basis) values
  ('audit-event', 36, '个人信息保护法第五十六条：处理情况记录至少保存三年；网络安全法：日志不少于六个月'),
  ('personal-part', 60, '征信业管理条例第十六条：不良信息自终止之日起五年');

create index audit_batch_by_time on credit.audit_batch (last_at);

create table credit.personal_archive (
  subject_id bigint not null,
  category text not null,
  key_hash bytea not null,
  seq smallint not null,
  personal bytea not null,
  archived_at timestamptz not null default now(),
  primary key (subject_id, category, key_hash, seq)
);
comment on table credit.personal_archive is '到期移出的个人身份信息（密文），只有库属主可读';

create function credit.erase_audit(through bigint) returns bigint language plpgsql security definer set search_path = '' as $$
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
  delete from credit.audit_link where batch <= through;
  return erased;
end $$;

create function credit.archive_personal(subject bigint, in_category text, hash bytea, ended date) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  moved bigint;
begin
  if ended > (now() at time zone 'Asia/Shanghai')::date - (select make_interval(months => months) from credit.retention_floor where holds = 'personal-part') then
    raise exception '个人身份信息不到最短留存期，不能移入档案' using errcode = 'check_violation';
  end if;
  if exists (select from credit.record_revision where subject_id = subject and category = in_category and key_hash = hash and (indefinite or coalesce(valid_until, decided_on) > ended)) then
    raise exception '记录尚未终止，不能移入档案' using errcode = 'check_violation';
  end if;
  insert into credit.personal_archive (subject_id, category, key_hash, seq, personal)
    select r.subject_id, r.category, r.key_hash, r.seq, r.personal from credit.record_revision r
     where r.subject_id = subject and r.category = in_category and r.key_hash = hash and r.personal is not null
    on conflict do nothing;
  update credit.record_revision r set personal = null where r.subject_id = subject and r.category = in_category and r.key_hash = hash and r.personal is not null;
  get diagnostics moved = row_count;
  return moved;
end $$;
revoke execute on function credit.erase_audit, credit.archive_personal from public;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function credit.erase_audit, credit.archive_personal;
drop table credit.personal_archive, credit.retention_floor;
drop index credit.audit_batch_by_time`);
  }
}
