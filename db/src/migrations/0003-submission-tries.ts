import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a submission was tried in vain since it last got on: a file that can never be worked must not block its sender. */
export class SubmissionTries1700000000003 implements MigrationInterface {
  readonly name = 'SubmissionTries1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.submission
  add column failures smallint not null default 0,
  add column unfinished smallint not null default 0;
comment on column credit.submission.failures is '上次有进展以来，处理时出错的次数（数据库中断等不计）';
comment on column credit.submission.unfinished is '上次有进展以来，开始了却没有结果的次数（进程被终止）';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credit.submission drop column failures, drop column unfinished');
  }
}
