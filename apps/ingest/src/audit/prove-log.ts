import { AuditLog, AuditTrail, auditFolder, openAuditKey, verifyAudit, type AuditFinding, type Pool, type ProofRequest } from '@credit/db';
import type { IngestConfig } from '../config.js';
import { headVerifier } from './head-signer.js';

/** Places that the event of a proof names; all are told by `credit audit verify`. */
const NAMED = 10;

/** Proves the whole log and writes down what was found. */
export async function proveLog(pool: Pool, { dataDir }: Pick<IngestConfig, 'dataDir'>, by: ProofRequest): Promise<AuditFinding> {
  const [folder, key] = [auditFolder(dataDir), openAuditKey(dataDir)];
  const found = await verifyAudit({ pool, key, folder, isGenuine: headVerifier(dataDir) });
  const trail = new AuditTrail({ folder, key });
  try {
    await new AuditLog(pool, trail).write({ ...by, action: 'audit.verify', purpose: null, subjectId: null, detail: toDetail(found) });
  } finally {
    await trail.close();
  }
  return found;
}

function toDetail({ events, batches, faults, listed }: AuditFinding): Readonly<Record<string, unknown>> {
  return { events, batches, faults, ...(faults === 0 ? {} : { listed: listed.slice(0, NAMED).map(({ message }) => message) }) };
}
