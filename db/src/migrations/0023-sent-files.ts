import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A department's desk lists what the department has sent, the latest first, without reading the others'; the office's what all have sent. */
export class SentFiles1700000000023 implements MigrationInterface {
  readonly name = 'SentFiles1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index submission_by_organ on credit.submission (organ, received_on, id);
create index submission_latest on credit.submission (received_on, id);
drop index credit.submission_by_day`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index submission_by_day on credit.submission (received_on);
drop index credit.submission_latest, credit.submission_by_organ`);
  }
}
