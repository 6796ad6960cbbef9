import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVault, ReceivedFiles, sweepReceived } from '@credit/db';
import { withPool } from '../platform/scratch-database.mjs';
import { LOG } from './disturbed-house.mjs';
import { PARTS } from './parts.mjs';

/**
 * All that must be the same after any kills, as lines by part: subjects, records, what waits, the outbox, the report of each
 * file that was worked first (a client that lost its receipt sends again: that second receipt changes nothing). The house's
 * processes have ended. Received bytes and receipts must name each other, and the bytes be those that were sent.
 */
export async function endState({ ownerUrl, dataDir }) {
  return withPool(ownerUrl, async (pool) => {
    const state = {};
    for (const [part, query] of Object.entries(PARTS)) state[part] = (await pool.query(query)).rows.map((row) => row.line);
    const vault = openVault(join(dataDir, 'keys', 'vault.key'));
    return { ...state, ...(await keptFiles(pool, { dataDir, files: new ReceivedFiles(dataDir, vault) })) };
  });
}

async function keptFiles(pool, { dataDir, files }) {
  const { rows } = await pool.query('select receipt, stored_name, sha256 from credit.submission where stored_name is not null');
  const faults = [];
  for (const { receipt, stored_name: name, sha256 } of rows) {
    const found = await files.read(name).then((bytes) => createHash('sha256').update(bytes).digest('hex'), () => 'no file');
    if (found !== sha256) faults.push(`${receipt}: ${found}`);
  }
  // What the kills left is removed by the sweep of the product, here without its delay.
  await sweepReceived(pool, files, { orphansOlderThanMs: 0 });
  const held = new Set(rows.map((row) => row.stored_name));
  const kept = readdirSync(join(dataDir, 'received'));
  return {
    receiptsWithoutFile: faults,
    receiptsWhoseFileWasSwept: [...held].filter((name) => !kept.includes(name)),
    filesWithoutReceipt: kept.filter((name) => !held.has(name)),
    workingFilesLeft: list(join(dataDir, 'working')),
    // A kill is nobody's fault: no worker may take it for the file's.
    filesBlamed: readFileSync(join(dataDir, LOG), 'utf8').split('\n').filter((line) => line.includes('处理出错')),
  };
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Lines that only one of two states has, by part. */
export function differences(wanted, found) {
  return Object.keys(wanted).flatMap((part) => {
    const missing = without(wanted[part], found[part]);
    const added = without(found[part], wanted[part]);
    return missing.length + added.length === 0 ? [] : [{ part, rows: missing.length + added.length, missing: missing.slice(0, 3), added: added.slice(0, 3) }];
  });
}

/** The lines of one list that another lacks, each as often as it lacks it. */
function without(lines, others) {
  const left = new Map();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    return n === 0;
  });
}
