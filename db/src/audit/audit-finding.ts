/** What is wrong with the log at one place. */
export type AuditFaultKind =
  /** An event says something else than what was written. */
  | 'changed'
  /** An event that was written is not there. */
  | 'deleted'
  /** An event that no process of the platform wrote, or one that stands twice. */
  | 'inserted'
  /** A batch of the chain is not as it was told outside the database. */
  | 'chain';

export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly event: number | null;
  readonly batch: number | null;
  readonly at: string | null;
  readonly message: string;
}

export interface AuditFinding {
  readonly events: number;
  readonly batches: number;
  /** Events that are not linked yet. */
  readonly pending: number;
  /** Events that a rule of retention has erased; their batches still prove the chain. */
  readonly erased: number;
  readonly head: string | null;
  readonly lastSigned: { readonly day: string; readonly batch: number } | null;
  readonly faults: number;
  /** The first of them. */
  readonly listed: readonly AuditFault[];
}

const LISTED = 100;

/** Gathers what is found; all is counted, the first hundred are listed. */
export class AuditFaults {
  private readonly first: AuditFault[] = [];
  count = 0;

  add(kind: AuditFaultKind, message: string, place: { readonly event?: number; readonly batch?: number; readonly at?: Date | string | null } = {}): void {
    this.count += 1;
    if (this.first.length >= LISTED) return;
    const at = place.at instanceof Date ? place.at.toISOString() : (place.at ?? null);
    this.first.push({ kind, event: place.event ?? null, batch: place.batch ?? null, at, message });
  }

  get listed(): readonly AuditFault[] {
    return this.first;
  }
}
