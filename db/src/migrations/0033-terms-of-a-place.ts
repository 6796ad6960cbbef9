import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of the search hold what is distinctive together with its township: each of them is written anew, in its turn. */
export class TermsOfAPlace1700000000033 implements MigrationInterface {
  readonly name = 'TermsOfAPlace1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('insert into credit.outbox (subject_id) select subject_id from credit.search_document where code is not null order by subject_id');
  }

  /** Terms that nobody asks for do no harm. */
  async down(): Promise<void> {}
}
