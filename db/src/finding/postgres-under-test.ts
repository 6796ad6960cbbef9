import type { SearchDocument } from '@credit/search';
import { createTestDatabase } from '../../../tests/postgres/test-database.js';
import { openPool } from '../connection.js';
import { PostgresEngine } from './postgres-engine.js';
import { writeDocuments } from './search-store.js';

const AT_ONCE = 1000;

/** The Postgres engine on a database of its own, for the suites that all engines go through. */
export async function startPostgresEngine(): Promise<{
  readonly engine: PostgresEngine;
  fill(documents: readonly SearchDocument[]): Promise<void>;
  close(): Promise<void>;
}> {
  const database = await createTestDatabase();
  const owner = openPool(database.ownerUrl, { max: 2 });
  const app = openPool(database.appUrl, { max: 4 });
  return {
    engine: new PostgresEngine(app),
    fill: async (documents) => {
      await owner.query('truncate credit.search_document, credit.subject cascade');
      await owner.query(
        `insert into credit.subject (id, kind, code, current_name, names_for_matching, known_on)
         select id, kind, code, code, array[code], date '2026-01-05' from unnest($1::bigint[], $2::text[], $3::text[]) as t (id, kind, code)`,
        [documents.map((_, i) => i + 1), documents.map((d) => d.kind), documents.map((d) => d.code)],
      );
      for (let i = 0; i < documents.length; i += AT_ONCE) {
        await writeDocuments(app, new Map(documents.slice(i, i + AT_ONCE).map((document, j) => [i + j + 1, document])));
      }
      await owner.query('vacuum analyze credit.search_document');
    },
    close: async () => {
      await app.end();
      await owner.end();
      await database.drop();
    },
  };
}
