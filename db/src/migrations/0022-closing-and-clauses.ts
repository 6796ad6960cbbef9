import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 关账: a month's bulletin as it was signed, what was due in it, and what departments said of its draft. 任务条款: what was done about each
 * clause of the policy. All of it is only ever appended.
 */
export class ClosingAndClauses1700000000022 implements MigrationInterface {
  readonly name = 'ClosingAndClauses1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.closed_month (
  month date primary key,
  closed_on date not null,
  operator text not null,
  holder text not null,
  document bytea not null,
  digest text not null,
  signature text not null,
  key_id text not null references credit.receipt_key,
  recorded_at timestamptz not null default now()
);
comment on table credit.closed_month is '情况通报定稿：逐字节保存、签名，只增不改；其后的变化另行列出';

create table credit.closed_due (
  month date not null references credit.closed_month,
  department text not null,
  category text not null,
  -- Categories whose files hold the records of persons of this one.
  carriers text[] not null,
  last_day date not null,
  primary key (month, department, category)
);
comment on table credit.closed_due is '关账时按当时的规则应报的清单：部门、类别';

create table credit.bulletin_comment (
  id bigint generated always as identity primary key,
  month date not null,
  organ text not null,
  said text not null,
  said_on date not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now()
);
create index bulletin_comment_by_month on credit.bulletin_comment (month, id);
comment on table credit.bulletin_comment is '部门对通报征求意见稿的意见';

create table credit.obligation_act (
  clause text not null,
  seq integer not null,
  act text not null check (act in ('set-due', 'report', 'remind', 'confirm', 'return')),
  -- The clause's present standing after the act: folded, so that a list of all clauses reads their last acts only.
  state text not null check (state in ('open', 'reported', 'done', 'returned')),
  due_on date,
  organ text,
  said text,
  evidence text,
  done_on date not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now(),
  primary key (clause, seq)
);
comment on table credit.obligation_act is '任务条款的办理：定期限、填报、催办、认可、退回，只增不改';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credit.obligation_act, credit.bulletin_comment, credit.closed_due, credit.closed_month');
  }
}
