import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts are kept as they are, not compressed: compressing one cost the server more than all the rest of writing it. */
export class ReceiptsKept1700000000006 implements MigrationInterface {
  readonly name = 'ReceiptsKept1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credit.check_receipt alter document set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credit.check_receipt alter document set storage extended');
  }
}
