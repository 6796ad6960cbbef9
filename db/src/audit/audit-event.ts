import type { AuditAction } from '@credit/domain';

/** A look at what is not public, or an act. Numbers of persons never stand in it. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** Who did it, by name. */
  readonly operator: string;
  /** Unified social credit code of the organ for which it was done. */
  readonly organ: string | null;
  readonly purpose: string | null;
  readonly subjectId: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Account or client under which it came. */
  readonly account?: string | null;
  /** In which capacity. */
  readonly role?: string | null;
  /** To what, where it has a number: a receipt, a task, an entry. */
  readonly object?: string | null;
  readonly result?: 'done' | 'refused';
}

/** An event as its row has it, with who wrote it and when. */
export interface WrittenEvent {
  readonly at: Date;
  readonly action: string;
  readonly account: string | null;
  readonly operator: string;
  readonly organ: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly subjectId: number | null;
  readonly object: string | null;
  readonly result: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The process that wrote it, and its count of events. */
  readonly writer: string | null;
  readonly serial: number | null;
}

/** An event that is ready to be written. */
export interface SealedEvent extends WrittenEvent {
  readonly writer: string;
  readonly serial: number;
  readonly seal: Buffer;
}
