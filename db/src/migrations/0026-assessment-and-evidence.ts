import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 年度绩效评价: a year's assessment as it was signed, and what departments said of its draft. 佐证材料: files that departments hand in with
 * their reports on clauses of the policy. All of it is only ever appended; of a file that is past its time only the bytes go.
 */
export class AssessmentAndEvidence1700000000026 implements MigrationInterface {
  readonly name = 'AssessmentAndEvidence1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.closed_year (
  year integer primary key,
  closed_on date not null,
  operator text not null,
  holder text not null,
  document bytea not null,
  digest text not null,
  signature text not null,
  key_id text not null references credit.receipt_key,
  recorded_at timestamptz not null default now()
);
comment on table credit.closed_year is '年度绩效评价定稿：逐字节保存、签名，只增不改；其后的变化另行列出';

create table credit.assessment_comment (
  id bigint generated always as identity primary key,
  year integer not null,
  organ text not null,
  said text not null,
  said_on date not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now()
);
create index assessment_comment_by_year on credit.assessment_comment (year, id);
comment on table credit.assessment_comment is '部门对年度绩效评价征求意见稿的意见';

create table credit.evidence_file (
  number text primary key,
  clause text not null,
  -- The report that it belongs to.
  seq integer not null,
  organ text not null,
  file_name text not null,
  format text not null check (format in ('pdf', 'png', 'jpg', 'docx', 'xlsx')),
  byte_size integer not null,
  sha256 text not null,
  received_on date not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now(),
  foreign key (clause, seq) references credit.obligation_act
);
create index evidence_file_by_report on credit.evidence_file (clause, seq);
comment on table credit.evidence_file is '佐证材料：部门填报任务条款时交来的文件，只增不改；内容加密存放，名称见 evidence_bytes';

create table credit.evidence_bytes (
  number text primary key references credit.evidence_file,
  stored_name text not null
);
create index evidence_bytes_by_name on credit.evidence_bytes (stored_name);
comment on table credit.evidence_bytes is '佐证材料的内容存在哪里；到期清理后没有这一行，材料的登记仍在';
create index obligation_act_by_due on credit.obligation_act (due_on) where due_on is not null;
create index measure_task_act_by_due on credit.measure_task_act (due) where due is not null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index credit.measure_task_act_by_due, credit.obligation_act_by_due;
drop table credit.evidence_bytes, credit.evidence_file, credit.assessment_comment, credit.closed_year`);
  }
}
