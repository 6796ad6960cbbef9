import type { Catalogue } from '@credit/catalogue';
import type { AuditLog, Queue, ReceiptBook, ReceivedFiles, Store } from '@credit/db';
import type { Day, Moment } from '@credit/domain';
import type { ReceiptSigner } from '@credit/receipts';
import type { SubjectSearch } from '@credit/search';
import type { GatewayConfig } from '../config.js';
import type { OpenSearch } from '../search/open-search.js';

/** What the features of the gateway stand on; made once at start and handed to each. */
export abstract class Platform {
  abstract readonly config: GatewayConfig;
  abstract readonly catalogue: Catalogue;
  abstract readonly store: Store;
  abstract readonly queue: Queue;
  abstract readonly files: ReceivedFiles;
  /** How the public finds subjects, … */
  abstract readonly search: SubjectSearch;
  /** … and by which engine. */
  abstract readonly finding: Pick<OpenSearch, 'state' | 'answered'>;
  /** Signs receipts of checks … */
  abstract readonly signer: ReceiptSigner;
  /** … and keeps them for good. */
  abstract readonly receipts: ReceiptBook;
  /** Writes down every look at what is not public, and every act. */
  abstract readonly audit: AuditLog;
  /** Today in Asia/Shanghai, or the day that CREDIT_TODAY sets. */
  abstract today(): Day;
  /** Now, by which sessions last. */
  abstract now(): Moment;
}
