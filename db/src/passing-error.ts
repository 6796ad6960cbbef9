import { isNativeError } from 'node:util/types';
import { CommitUnknown } from './connection.js';
import { CheckpointLost } from './submissions/checkpoint.js';

/** SQLSTATE classes: connection, rollback for concurrency, resources, not now, operator's intervention, system (PostgreSQL, appendix A). */
const PASSING_CLASSES = new Set(['08', '40', '53', '55', '57', '58']);
/** The database is a standby: it will not be for long. */
const READ_ONLY = '25006';
const SURROUNDINGS = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOSPC', 'EDQUOT', 'EIO',
  'EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EROFS', 'EBUSY',
]);
/** What the database's client says without a code. */
const CONNECTION_WORDS = /connection terminated|connection error|connection timeout|timeout exceeded when trying to connect|timeout expired|after calling end on the pool|server closed the connection/i;

/** Whether an error is of the surroundings (database away, disk full, another worker was faster) and not of the file at hand. */
export function isPassing(error: unknown): boolean {
  if (error instanceof CheckpointLost || error instanceof CommitUnknown) return true;
  if (!isNativeError(error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SURROUNDINGS.has(code) || code === READ_ONLY) return true;
  if (code.length === 5 && PASSING_CLASSES.has(code.slice(0, 2))) return true;
  return CONNECTION_WORDS.test(error.message) || (error.cause !== undefined && isPassing(error.cause));
}
