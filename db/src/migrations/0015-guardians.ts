import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after a minor's file (监护人), by the guardian's own verified number. Appended only. */
export class Guardians1700000000015 implements MigrationInterface {
  readonly name = 'Guardians1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table credit.guardianship (
  id bigint generated always as identity primary key,
  ward_id bigint not null references credit.subject,
  guardian_key text not null,
  document text not null check (document <> ''),
  confirmed_by text not null,
  confirmed_on date not null,
  at timestamptz not null default now()
);
create index guardianship_by_guardian on credit.guardianship (guardian_key, ward_id);
create index guardianship_by_ward on credit.guardianship (ward_id);
comment on table credit.guardianship is '监护：凭什么文书核验；被监护人年满十八周岁即不再有效，不必另行解除';
comment on column credit.guardianship.guardian_key is '监护人的公民身份号码：带密钥的散列';

create table credit.guardianship_end (
  id bigint primary key references credit.guardianship,
  ended_by text not null,
  reason text not null,
  ended_on date not null,
  at timestamptz not null default now()
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credit.guardianship_end, credit.guardianship');
  }
}
