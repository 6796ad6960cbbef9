import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workbooks that go back to their sender with the bad cells marked, and what a row's faults propose. */
export class ReturnedWorkbooks1700000000002 implements MigrationInterface {
  readonly name = 'ReturnedWorkbooks1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.submission_row add column proposed text;
comment on column credit.submission_row.also is '其余各处：代码、列、看到的、说明、怎么办、建议改为';

create table credit.returned_workbook (
  submission_id bigint primary key references credit.submission,
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  stored_name text,
  problem text,
  attempts smallint not null default 0,
  asked_at timestamptz not null default now(),
  made_at timestamptz,
  check ((state = 'ready') = (stored_name is not null)),
  check ((state = 'failed') = (problem is not null))
);
create index returned_workbook_waiting on credit.returned_workbook (submission_id) where state = 'waiting';
comment on table credit.returned_workbook is '标好有问题的格、发回报送单位的工作簿；内容密封在磁盘上，过期重做';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credit.returned_workbook; alter table credit.submission_row drop column proposed');
  }
}
