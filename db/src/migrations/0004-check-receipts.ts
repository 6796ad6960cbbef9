import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts of checks, the records they rest on, and the keys that sign them. All of it is only ever appended. */
export class CheckReceipts1700000000004 implements MigrationInterface {
  readonly name = 'CheckReceipts1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.receipt_key (
  id text primary key,
  algorithm text not null,
  public_key text not null,
  first_used_at timestamptz not null default now()
);
comment on table credit.receipt_key is '签发回执用过的公钥，停用后仍须保留，以便核验旧回执';

create table credit.check_receipt (
  number text primary key,
  checked_on date not null,
  issued_at timestamptz not null,
  scenario text not null,
  row_count integer not null,
  document bytea not null,
  digest text not null,
  signature text not null,
  key_id text not null references credit.receipt_key
);
comment on table credit.check_receipt is '核查回执：文件逐字节保存，只增不改，与采购文件同期保存十五年';

create table credit.check_receipt_record (
  number text not null references credit.check_receipt,
  row integer not null,
  subject_id bigint not null,
  category text not null,
  key_hash bytea not null,
  seq smallint not null,
  primary key (number, row, category, key_hash)
);
create index check_receipt_record_by_record on credit.check_receipt_record (subject_id, category, key_hash);
comment on table credit.check_receipt_record is '回执所依据的记录及当时的版次；其后的更正、撤销由此找到持有回执的人';

create index submission_last_done on credit.submission (item, finished_at desc) where state = 'done';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index credit.submission_last_done;
drop table credit.check_receipt_record, credit.check_receipt, credit.receipt_key`);
  }
}
