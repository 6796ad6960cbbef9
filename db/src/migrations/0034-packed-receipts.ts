import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of long lists come packed by whoever writes them: to send and log a twentieth of the bytes is worth more than what packing takes. */
export class PackedReceipts1700000000034 implements MigrationInterface {
  readonly name = 'PackedReceipts1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.check_receipt add column packed boolean not null default false;
comment on column credit.check_receipt.packed is '文书以 deflate（RFC 1950）压缩存放；摘要和签名总是对原文'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
do $$ begin
  if exists (select from credit.check_receipt where packed) then raise exception 'receipts stand packed: they cannot be read without this version'; end if;
end $$;
alter table credit.check_receipt drop column packed`);
  }
}
