import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log as a chain: each event carries its writer, that writer's serial number and a seal under a key that the
 * database does not know; batches link the events, each batch's head taking in the one before. All of it is appended.
 */
export class AuditChain1700000000016 implements MigrationInterface {
  readonly name = 'AuditChain1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table credit.audit_event
  add column account text,
  add column role text,
  add column object text,
  add column result text not null default 'done' check (result in ('done', 'refused')),
  add column writer uuid,
  add column serial bigint,
  add column seal bytea;
create unique index audit_event_by_writer on credit.audit_event (writer, serial);
create index audit_event_by_subject on credit.audit_event (subject_id, id) where subject_id is not null;
comment on column credit.audit_event.seal is '写入进程用库外密钥所作的封印：前 16 字节认写入者和序号，后 32 字节认全部内容';

create table credit.audit_batch (
  number bigint primary key,
  events integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  digest bytea not null,
  head bytea not null,
  linked_at timestamptz not null default now()
);
comment on table credit.audit_batch is '审计链：每批事件的摘要，链首摘要连着上一批，同时写在库外文件里';

create table credit.audit_link (
  event_id bigint primary key,
  batch bigint not null,
  seal bytea not null
);
create index audit_link_by_batch on credit.audit_link (batch, event_id);
comment on table credit.audit_link is '审计链：事件属于哪一批，入链时的封印';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table credit.audit_link, credit.audit_batch;
drop index credit.audit_event_by_subject;
alter table credit.audit_event drop column account, drop column role, drop column object, drop column result, drop column writer, drop column serial, drop column seal`);
  }
}
