import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each department sent in for each category in each month, in figures: the database adds up itself, in the transaction
 * that writes a submission's result. A department's word that there was nothing to report is appended.
 */
export class Coverage1700000000020 implements MigrationInterface {
  readonly name = 'Coverage1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.submission add column late_rows integer not null default 0, add column twin_rows integer not null default 0;
comment on column credit.submission.late_rows is '到断点为止收下的行中迟报（REPORTED_LATE）的行数';
comment on column credit.submission.twin_rows is '到断点为止归入对应的自然人类别的行数';
update credit.submission s set late_rows = l.late
  from (select submission_id, count(*) as late from credit.submission_row
         where outcome = 'accepted-with-warning' and (code = 'REPORTED_LATE' or also @> '[{"code": "REPORTED_LATE"}]') group by submission_id) l
 where l.submission_id = s.id;
update credit.submission s set twin_rows = t.twins
  from (select r.submission_id, count(*) as twins from credit.submission_row r join credit.submission o on o.id = r.submission_id
         where r.category <> o.item group by r.submission_id) t
 where t.submission_id = s.id;
create index submission_by_sender on credit.submission (organ, item, received_on, id);
create index submission_by_day on credit.submission (received_on);

create table credit.coverage_tally (
  organ text not null,
  item text not null,
  month date not null,
  operation text not null,
  submissions integer not null default 0,
  refused integer not null default 0,
  done integer not null default 0,
  accepted bigint not null default 0,
  accepted_with_warning bigint not null default 0,
  rejected bigint not null default 0,
  quarantined bigint not null default 0,
  duplicate bigint not null default 0,
  skipped bigint not null default 0,
  late bigint not null default 0,
  untimed bigint not null default 0,
  twin_rows bigint not null default 0,
  last_received_on date not null,
  primary key (organ, item, month, operation)
) with (fillfactor = 70);
create index coverage_tally_by_month on credit.coverage_tally (month);
comment on table credit.coverage_tally is '覆盖矩阵的计数：单位、类别、收到的月份；由 submission 折叠而成，数据库在同一事务中维护';

insert into credit.coverage_tally
select organ, item, date_trunc('month', received_on)::date, operation, count(*), count(*) filter (where state = 'refused'), count(*) filter (where state = 'done'),
       sum((counts->>'accepted')::int), sum((counts->>'acceptedWithWarning')::int), sum((counts->>'rejected')::int), sum((counts->>'quarantined')::int),
       sum((counts->>'duplicate')::int), sum((counts->>'skipped')::int), sum(late_rows), sum((tallies->>'untimed')::int), sum(twin_rows), max(received_on)
  from credit.submission group by 1, 2, 3, 4;

create function credit.tally_submission() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into credit.coverage_tally as t
    (organ, item, month, operation, submissions, refused, done, accepted, accepted_with_warning, rejected, quarantined, duplicate, skipped, late, untimed, twin_rows,
     last_received_on)
  values (new.organ, new.item, date_trunc('month', new.received_on)::date, new.operation, (tg_op = 'INSERT')::int,
    (new.state = 'refused')::int - coalesce(old.state = 'refused', false)::int,
    (new.state = 'done')::int - coalesce(old.state = 'done', false)::int,
    (new.counts->>'accepted')::int - coalesce((old.counts->>'accepted')::int, 0),
    (new.counts->>'acceptedWithWarning')::int - coalesce((old.counts->>'acceptedWithWarning')::int, 0),
    (new.counts->>'rejected')::int - coalesce((old.counts->>'rejected')::int, 0),
    (new.counts->>'quarantined')::int - coalesce((old.counts->>'quarantined')::int, 0),
    (new.counts->>'duplicate')::int - coalesce((old.counts->>'duplicate')::int, 0),
    (new.counts->>'skipped')::int - coalesce((old.counts->>'skipped')::int, 0),
    new.late_rows - coalesce(old.late_rows, 0),
    (new.tallies->>'untimed')::int - coalesce((old.tallies->>'untimed')::int, 0),
    new.twin_rows - coalesce(old.twin_rows, 0),
    new.received_on)
  on conflict (organ, item, month, operation) do update set
    submissions = t.submissions + excluded.submissions, refused = t.refused + excluded.refused, done = t.done + excluded.done,
    accepted = t.accepted + excluded.accepted, accepted_with_warning = t.accepted_with_warning + excluded.accepted_with_warning,
    rejected = t.rejected + excluded.rejected, quarantined = t.quarantined + excluded.quarantined, duplicate = t.duplicate + excluded.duplicate,
    skipped = t.skipped + excluded.skipped, late = t.late + excluded.late, untimed = t.untimed + excluded.untimed, twin_rows = t.twin_rows + excluded.twin_rows,
    last_received_on = greatest(t.last_received_on, excluded.last_received_on);
  return null;
end $$;
-- Deferred: the tally of a sender is locked at the very end of a transaction only, so that no upload waits for a file at work.
create constraint trigger tally_new_submission after insert on credit.submission
  deferrable initially deferred for each row execute function credit.tally_submission();
create constraint trigger tally_submission after update on credit.submission
  deferrable initially deferred for each row
  when (old.state is distinct from new.state or old.counts is distinct from new.counts or old.late_rows is distinct from new.late_rows
        or old.twin_rows is distinct from new.twin_rows or old.tallies is distinct from new.tallies)
  execute function credit.tally_submission();

create table credit.zero_report (
  organ text not null,
  item text not null,
  month date not null,
  said_on date not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now(),
  primary key (organ, item, month)
);
create index zero_report_by_month on credit.zero_report (month);
comment on table credit.zero_report is '零报告：单位声明这个月应报的一期没有可报的记录；只增不改';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger tally_submission on credit.submission;
drop trigger tally_new_submission on credit.submission;
drop function credit.tally_submission;
drop table credit.zero_report, credit.coverage_tally;
drop index credit.submission_by_sender, credit.submission_by_day;
alter table credit.submission drop column late_rows, drop column twin_rows`);
  }
}
