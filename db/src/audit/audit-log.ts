import type { Pool } from '../connection.js';
import type { AuditEvent } from './audit-event.js';
import type { AuditTrail } from './audit-trail.js';
import { eventsValue, insertEvents } from './insert-events.js';

/** The log of looks at what is not public and of acts. The application's role can neither change nor delete what is there. */
export class AuditLog {
  constructor(
    private readonly pool: Pool,
    private readonly trail: AuditTrail,
  ) {}

  /** Resolves when the event is in the log for good. */
  async write(event: AuditEvent): Promise<void> {
    const sealed = this.trail.seal(event);
    await this.pool.query({ name: 'write-audit', text: insertEvents('$1'), values: [eventsValue([sealed])] });
    this.trail.committed([sealed]);
  }
}
