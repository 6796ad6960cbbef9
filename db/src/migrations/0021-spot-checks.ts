import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 抽查: cases drawn from a department's own files, and what comparing them with what it reported has shown. All of it is only ever appended. */
export class SpotChecks1700000000021 implements MigrationInterface {
  readonly name = 'SpotChecks1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.spot_check (
  number text primary key,
  organ text not null,
  item text not null,
  period_from date not null,
  period_until date not null,
  drawn_on date not null,
  population integer not null,
  seed text not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now()
);
create index spot_check_by_day on credit.spot_check (drawn_on, number);
comment on table credit.spot_check is '抽查：从部门案卷目录中按随机种子抽取，任何人可以照种子重抽';

create table credit.spot_check_case (
  number text not null references credit.spot_check,
  seq integer not null,
  document_no text not null,
  primary key (number, seq)
);

create table credit.spot_check_result (
  number text not null,
  seq integer not null,
  attempt smallint not null,
  result text not null check (result in ('reported', 'late', 'differs', 'not-reported', 'no-duty')),
  note text,
  judged_on date not null,
  operator text not null,
  holder text not null,
  recorded_at timestamptz not null default now(),
  primary key (number, seq, attempt),
  foreign key (number, seq) references credit.spot_check_case
);
comment on table credit.spot_check_result is '逐卷核对的结果，改判另记一条，以最后一条为准';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credit.spot_check_result, credit.spot_check_case, credit.spot_check');
  }
}
