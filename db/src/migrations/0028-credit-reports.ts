import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Credit reports as they were signed, and the papers (PDF) on which they were handed out. All of it is only ever appended. Of a report
 * to the subject itself the platform keeps no text, only what proves it: the text may be about a person, and the subject has it.
 */
export class CreditReports1700000000028 implements MigrationInterface {
  readonly name = 'CreditReports1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.credit_report (
  number text primary key,
  subject_id bigint not null,
  audience text not null check (audience in ('public', 'self')),
  as_of date not null,
  issued_on date not null,
  issued_at timestamptz not null,
  content bytea not null,
  document bytea check (document is null or audience = 'public'),
  digest text not null,
  signature text not null,
  key_id text not null references credit.receipt_key,
  rested_on jsonb not null,
  recorded_at timestamptz not null default now(),
  unique (subject_id, audience, as_of, issued_on, content)
);
alter table credit.credit_report alter document set storage external;
comment on table credit.credit_report is '信用报告：签发时的摘要、签名和所依据的记录，只增不改；给主体本人的不留存正文';
comment on column credit.credit_report.content is '编号和时间以外全部内容的摘要：同一天内容相同的是同一份';
comment on column credit.credit_report.rested_on is '所列的记录及当时的版次 [[类别, 键的摘要, 版次], …]';

create table credit.credit_report_paper (
  sha256 bytea primary key,
  number text not null references credit.credit_report,
  recorded_at timestamptz not null default now()
);
comment on table credit.credit_report_paper is '给出的每一种 PDF 的 SHA-256：交来核验的文件与给出的逐字节相同才属实';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credit.credit_report_paper, credit.credit_report');
  }
}
