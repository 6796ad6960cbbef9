import type { Pool } from '../connection.js';
import { isPassing } from '../passing-error.js';
import { Together } from '../together.js';
import type { AuditEvent } from './audit-event.js';
import type { AuditTrail } from './audit-trail.js';
import { eventsValue, insertEvents } from './insert-events.js';

/** Events that one statement writes: many look at the same moment, and each waits for its own trace. */
const MOST = 64;

/** The log of looks at what is not public and of acts. The application's role can neither change nor delete what is there. */
export class AuditLog {
  private readonly together = new Together<AuditEvent, unknown>({ answer: (events) => this.writeAll(events), most: MOST, fits: () => true });

  constructor(
    private readonly pool: Pool,
    private readonly trail: AuditTrail,
  ) {}

  /** Resolves when the event is in the log for good. */
  async write(event: AuditEvent): Promise<void> {
    const problem = await this.together.ask(event);
    if (problem !== undefined) throw problem;
  }

  /** What went wrong with each; where one of several cannot be written, the others are. */
  private async writeAll(events: readonly AuditEvent[]): Promise<readonly unknown[]> {
    try {
      await this.insert(events);
      return events.map(() => undefined);
    } catch (error) {
      if (events.length === 1 || isPassing(error)) return events.map(() => error);
      return (await Promise.all(events.map((event) => this.writeAll([event])))).flat();
    }
  }

  private async insert(events: readonly AuditEvent[]): Promise<void> {
    const sealed = events.map((event) => this.trail.seal(event));
    await this.pool.query({ name: 'write-audit', text: insertEvents('$1'), values: [eventsValue(sealed)] });
    this.trail.committed(sealed);
  }
}
