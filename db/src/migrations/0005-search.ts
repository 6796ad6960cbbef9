import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public search holds: one row a subject, written from the outbox. A subject that the public may not find any
 * more keeps an empty row, so that whoever follows the versions learns that it has gone.
 */
export class Search1700000000005 implements MigrationInterface {
  readonly name = 'Search1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence credit.search_version;

create table credit.search_document (
  subject_id bigint primary key references credit.subject,
  -- Grows with every writing, in the order of the commits.
  version bigint not null,
  code text,
  kind text,
  status text,
  township text,
  known_on date,
  names json not null default '[]',
  terms text[] not null default '{}',
  shown jsonb not null default '[]'
);
create unique index search_document_by_code on credit.search_document (code);
create unique index search_document_by_version on credit.search_document (version);
create index search_document_by_terms on credit.search_document using gin (terms) with (fastupdate = off);
comment on table credit.search_document is '公开检索用：只含公众当日可查的内容，由出件箱更新，可随时重建';

drop index credit.subject_name_trigrams;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table credit.search_document;
drop sequence credit.search_version;
create index subject_name_trigrams on credit.subject_name using gin (name_for_matching gin_trgm_ops) where searchable;
`);
  }
}
