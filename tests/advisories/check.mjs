// Exit status 0: nothing stands against the dependencies; 1: something does, in words; 2: the registry offers no audit, the rest is well.
import { spawnSync } from 'node:child_process';
import { findUnreviewed, problemsOf } from './find-unreviewed.mjs';
import { readAudit } from './read-audit.mjs';
import { readLock, readReviews } from './read-reviews.mjs';

const AUDIT_MS = 120_000;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { stdout } = spawnSync(npm, ['audit', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: AUDIT_MS, shell: process.platform === 'win32' });
const found = readAudit(stdout);
const reviews = readReviews();
const open = [...problemsOf(reviews), ...findUnreviewed(reviews, { found, lock: readLock(), today: new Date().toISOString().slice(0, 10) })];
for (const line of open) console.log(line);
process.exitCode = open.length > 0 ? 1 : found === undefined ? 2 : 0;
