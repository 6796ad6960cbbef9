import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names are looked up whole and by their beginning (branches of a head office): one index in the order of their bytes serves both, whatever the collation. */
export class NamesByTheirBeginning1700000000032 implements MigrationInterface {
  readonly name = 'NamesByTheirBeginning1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index subject_name_by_beginning on credit.subject_name (name_for_matching text_pattern_ops) where searchable;
drop index credit.subject_name_for_matching;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index subject_name_for_matching on credit.subject_name (name_for_matching) where searchable;
drop index credit.subject_name_by_beginning;
`);
  }
}
