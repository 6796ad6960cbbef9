import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How credit information is used, month by month: receipts by their day, with how many of their lines had a green channel and whether a
 * watch asked; steps of joint measures by the day on which they fell due. A month is read by its own entries of an index.
 */
export class UseOfCredit1700000000025 implements MigrationInterface {
  readonly name = 'UseOfCredit1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.check_receipt add column green_rows integer not null default 0, add column watch text;
comment on column credit.check_receipt.green_rows is '回执中适用绿色通道的行数，签发时写下';
comment on column credit.check_receipt.watch is '因监测而重新核查的，是哪一次监测；空为作出决定前的核查';
update credit.check_receipt r set green_rows = g.green
  from (select number, (select count(*) from jsonb_array_elements(convert_from(document, 'UTF8')::jsonb -> 'rows') w where jsonb_typeof(w -> 'greenChannel') = 'object') as green
          from credit.check_receipt where position('"greenChannel":{' in convert_from(document, 'UTF8')) > 0) g
 where g.number = r.number;
update credit.check_receipt r set watch = e.number from credit.watch_event e where e.receipt = r.number;
create index check_receipt_by_day on credit.check_receipt (checked_on, organ, scenario) include (row_count, green_rows, watch);

alter table credit.measure_task_act add column written_on date;
update credit.measure_task_act set written_on = case when organ is null then done_on else greatest(done_on, (at at time zone 'Asia/Shanghai')::date) end;
alter table credit.measure_task_act alter column written_on set not null;
alter table credit.measure_task_act add column counts_on date generated always as (case when due is not null then greatest(due, written_on) end) stored;
comment on column credit.measure_task_act.counts_on is '这一步计入哪一天：最后一日；登记时已过最后一日的，登记之日，不改动以前的月份';
comment on column credit.measure_task_act.written_on is '哪一天登记的；执行日期（done_on）由部门填写，可以早于它';
create index measure_task_act_by_day on credit.measure_task_act (counts_on, task_id, seq) where counts_on is not null;
create index measure_task_act_executed on credit.measure_task_act (written_on, task_id) where act = 'execute';

create index audit_event_verified on credit.audit_event (id) where action = 'audit.verify';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index credit.audit_event_verified;
drop index credit.measure_task_act_executed, credit.measure_task_act_by_day;
alter table credit.measure_task_act drop column counts_on, drop column written_on;
drop index credit.check_receipt_by_day;
alter table credit.check_receipt drop column watch, drop column green_rows`);
  }
}
