import type { Pool } from '../connection.js';
import { isPassing } from '../passing-error.js';
import { Together } from '../together.js';
import type { AuditEvent, SealedEvent } from './audit-event.js';
import type { AuditTrail } from './audit-trail.js';
import { eventsValue, insertEvents } from './insert-events.js';

const MOST_AT_ONCE = 200;

/** Null: written. */
type Outcome = Error | null;

/**
 * The log of looks at what is not public and of acts. The application's role can neither change nor delete what is there. Events that
 * come while others are being written share the next statement: many who look at once wait for one commit.
 */
export class AuditLog {
  private readonly writing: Together<SealedEvent, Outcome>;

  constructor(
    private readonly pool: Pool,
    private readonly trail: AuditTrail,
  ) {
    this.writing = new Together({ most: MOST_AT_ONCE, fits: () => true, answer: (events) => this.writeAll(events) });
  }

  /** Resolves when the event is in the log for good. */
  async write(event: AuditEvent): Promise<void> {
    const sealed = this.trail.seal(event);
    const failed = await this.writing.ask(sealed);
    if (failed) throw failed;
  }

  /** One that cannot be written keeps none of the others from being written. */
  private async writeAll(events: readonly SealedEvent[]): Promise<readonly Outcome[]> {
    const failed = await this.insert(events);
    if (!failed || events.length === 1 || isPassing(failed)) return events.map(() => failed);
    const outcomes: Outcome[] = [];
    for (const event of events) outcomes.push(await this.insert([event]));
    return outcomes;
  }

  private async insert(events: readonly SealedEvent[]): Promise<Outcome> {
    try {
      await this.pool.query({ name: 'write-audit', text: insertEvents('$1'), values: [eventsValue(events)] });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
    this.trail.committed(events);
    return null;
  }
}
