import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 应有记录而没有的主体: counted by a worker once a day, month by month, so that nobody who opens the matrix waits for all records to be read.
 * Bookmarks of a count, not facts: the same day counted again gives the same.
 */
export class RecordGaps1700000000027 implements MigrationInterface {
  readonly name = 'RecordGaps1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.record_gap (
  rule text not null,
  month date not null,
  organ text not null,
  holders integer not null,
  lacking integer not null,
  as_of date not null,
  primary key (month, rule, organ)
);
comment on table credit.record_gap is '应有记录的主体数和其中没有的：规则、月份、发证单位';

create table credit.record_gap_subject (
  rule text not null,
  month date not null,
  organ text not null,
  subject_id bigint not null references credit.subject,
  primary key (month, rule, organ, subject_id)
);
comment on table credit.record_gap_subject is '应有记录而没有的是哪些主体';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credit.record_gap_subject, credit.record_gap');
  }
}
