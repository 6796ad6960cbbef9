/**
 * Runs `work` while the tables have neither indexes nor keys, then makes all of them again as they were: loading many rows
 * into bare tables and sorting once is several times as fast as keeping indexes up to date.
 */
export async function withoutIndexes(pool, tables, work) {
  const { rows: constraints } = await pool.query(CONSTRAINTS, [tables]);
  const { rows: indexes } = await pool.query(INDEXES, [tables]);
  for (const { of, name } of constraints) await pool.query(`alter table ${of} drop constraint ${name}`);
  for (const { name } of indexes) await pool.query(`drop index ${name}`);
  await work();
  for (const { of, name, definition } of constraints.toReversed()) await pool.query(`alter table ${of} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await pool.query(definition.replace(' ON ONLY ', ' ON '));
}

// References first: they need the keys that they refer to.
const CONSTRAINTS = `
select c.conrelid::regclass::text as of, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
  from pg_constraint c
 where c.conparentid = 0 and c.contype in ('p', 'u', 'f')
   and (c.conrelid = any($1::text[]::regclass[]) or c.confrelid = any($1::text[]::regclass[]))
 order by c.contype <> 'f'`;

const INDEXES = `
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
 where i.indrelid = any($1::text[]::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
