import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a receipt needs to be worked out again, and to be found when a record that it rests on changes: states that subjects had, rules that applied, who holds it. */
export class ReplayAndRecall1700000000007 implements MigrationInterface {
  readonly name = 'ReplayAndRecall1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.subject add column version integer not null default 1;
comment on column credit.subject.version is '现况的版次：登记改变名称、状态或类别时加一，原来的现况移入 subject_past';

create table credit.subject_past (
  subject_id bigint not null references credit.subject,
  version integer not null,
  kind text not null,
  current_name text not null,
  status text,
  registered boolean not null,
  names_for_matching text[] not null,
  -- Registered and former names as they were written, each with the day on which it was known.
  names jsonb not null,
  replaced_at timestamptz not null default now(),
  primary key (subject_id, version)
);
comment on table credit.subject_past is '信用主体以前的现况，只增不改；核查回执写明依据的是哪一版';

create table credit.rules_version (
  version text primary key,
  -- The files of the catalogue, JSON, deflated.
  files bytea not null,
  first_used_at timestamptz not null default now()
);
comment on table credit.rules_version is '用过的目录数据，按版本留存，重放回执时用当时的规则';

alter table credit.check_receipt add column organ text;
update credit.check_receipt set organ = convert_from(document, 'UTF8')::jsonb #>> '{asked,by,organ}';
comment on column credit.check_receipt.organ is '核查单位：所依据的记录变化时告知谁';

create index record_revision_changed on credit.record_revision (category, known_on) where seq > 1;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index credit.record_revision_changed;
alter table credit.check_receipt drop column organ;
drop table credit.rules_version, credit.subject_past;
alter table credit.subject drop column version`);
  }
}
