import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the report says of a file as a whole is counted with the checkpoint: a file that is taken up again ends with the same report. */
export class Tallies1700000000010 implements MigrationInterface {
  readonly name = 'Tallies1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.submission
  add column tallies jsonb not null default '{"unclassed": 0, "untimed": 0, "untimedYears": []}';
comment on column credit.submission.tallies is '到断点为止的计数，完成时据以写出对整份文件的提示';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credit.submission drop column tallies');
  }
}
