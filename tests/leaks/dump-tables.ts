import { openPool } from '@credit/db';
import { NumberFinder, type Leak } from './look-for-numbers.js';

interface Table {
  readonly name: string;
}

const ROWS = 1000;

/** Looks through every value of every table of a database, those of the queue too, bytes as they are. */
export async function leaksInTables(ownerUrl: string, numbers: ReadonlySet<string>): Promise<{ readonly tables: number; readonly rows: number; readonly leaks: readonly Leak[] }> {
  const pool = openPool(ownerUrl, { max: 1 });
  const leaks: Leak[] = [];
  let count = 0;
  try {
    const { rows: tables } = await pool.query<Table>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const client = await pool.connect();
    try {
      await client.query(`set bytea_output = 'escape'`);
      for (const { name } of tables) {
        const finder = new NumberFinder(numbers);
        await client.query('begin');
        await client.query(`declare all_of_it cursor for select t::text as line from ${name} t`);
        for (;;) {
          const { rows } = await client.query<{ line: string }>(`fetch ${ROWS} from all_of_it`);
          if (rows.length === 0) break;
          for (const { line } of rows) finder.look(Buffer.from(`${line}\n`));
          count += rows.length;
        }
        await client.query('commit');
        leaks.push(...finder.leaks(name));
      }
    } finally {
      client.release();
    }
    return { tables: tables.length, rows: count, leaks };
  } finally {
    await pool.end();
  }
}
