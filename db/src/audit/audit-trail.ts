import { randomUUID } from 'node:crypto';
import type { AuditEvent, SealedEvent } from './audit-event.js';
import { withoutNumbers } from './without-numbers.js';
import { sealEvent } from './event-seal.js';
import { Journal } from './journal.js';

export interface AuditSettings {
  /** Folder outside the database that its role cannot write: `audit` within the data folder. */
  readonly folder: string;
  readonly key: Buffer;
  /** Told when the journal cannot be written; what is to be written waits. */
  readonly onError?: (error: Error) => void;
}

/**
 * How one process writes to the audit log: seals each event under its own name and count, and, once it is committed, notes it
 * in a journal outside the database. So an event that is taken away before it is linked into the chain is missed.
 */
export class AuditTrail {
  private readonly writer = randomUUID();
  private readonly journal: Journal;
  private written = 0;

  constructor(private readonly settings: AuditSettings) {
    this.journal = new Journal(settings.folder, this.writer, settings.onError);
  }

  /** Gives an event its moment, its writer and its number. */
  seal(event: AuditEvent): SealedEvent {
    const { action, operator, organ, purpose, subjectId, detail, account = null, role = null, object = null, result = 'done' } = withoutNumbers(event);
    const whole = { at: new Date(), action, account, operator, organ, role, purpose, subjectId, object, result, detail, writer: this.writer, serial: (this.written += 1) };
    return { ...whole, seal: sealEvent(whole, this.settings.key) };
  }

  /** To be told once the transaction that holds the events stands. */
  committed(events: readonly SealedEvent[]): void {
    for (const event of events) this.journal.note(event);
  }

  /** Writes down what is still to be noted. */
  close(): Promise<void> {
    return this.journal.flush();
  }
}
