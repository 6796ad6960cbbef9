import type { EvidenceFile } from '@credit/db';
import type { EvidenceView } from './obligation.types.js';

export function toEvidenceView({ number, clause, seq, organ, fileName, format, byteSize, sha256, receivedOn, operator, storedName }: EvidenceFile): EvidenceView {
  return { number, clause, seq, organ, fileName, format, byteSize, sha256, receivedOn, operator, available: storedName !== null };
}
