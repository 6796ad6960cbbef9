import type { RowAct } from '../rows/record-draft.js';

/** One event in a record's history, oldest first. */
export interface RecordEvent {
  readonly seq: number;
  readonly act: 'report' | 'correct' | 'withdraw' | 'repair';
  readonly revision: number;
  /** Digest of the content; a withdrawal repeats that of the revision it withdraws. */
  readonly contentHash: string;
}

/** What a row does to the record it names. */
export type RevisionDecision =
  | { readonly take: 'report' | 'correct' | 'withdraw'; readonly seq: number; readonly revision: number }
  | { readonly refuse: 'ALREADY_RECEIVED' | 'SUPERSEDED_CONTENT' | 'CHANGED_WITHOUT_REASON' | 'CORRECTION_TARGET_UNKNOWN' };

export interface IncomingContent {
  readonly act: RowAct;
  readonly contentHash: string;
  /** Whether later files of the form may state a new present (registration) or only correct with a reason (decisions). */
  readonly nature: 'status' | 'decision';
}

/**
 * Facts are appended, never overwritten: decides which event a row adds to the record's history, if any.
 * Equal content is nothing new; content that a correction or withdrawal replaced must not come back by a stale file;
 * a decision changes only by a correction with its reason.
 */
export function decideRevision(incoming: IncomingContent, history: readonly RecordEvent[]): RevisionDecision {
  const latest = history.at(-1);
  const mayCreate = incoming.act === 'upsert' || incoming.act === 'resend';
  if (!latest) return mayCreate ? { take: 'report', seq: 1, revision: 1 } : { refuse: 'CORRECTION_TARGET_UNKNOWN' };

  const withdrawn = latest.act === 'withdraw';
  const next = { seq: latest.seq + 1, revision: latest.revision + 1 };

  if (incoming.act === 'withdraw') {
    return withdrawn ? { refuse: 'ALREADY_RECEIVED' } : { take: 'withdraw', seq: next.seq, revision: latest.revision };
  }
  if (!withdrawn && latest.contentHash === incoming.contentHash) return { refuse: 'ALREADY_RECEIVED' };
  if (wasReplaced(incoming.contentHash, history)) return { refuse: 'SUPERSEDED_CONTENT' };
  if (incoming.act === 'correct') {
    return withdrawn ? { refuse: 'CORRECTION_TARGET_UNKNOWN' } : { take: 'correct', ...next };
  }
  return incoming.nature === 'status' ? { take: 'report', ...next } : { refuse: 'CHANGED_WITHOUT_REASON' };
}

/** True when some revision had this content and a correction or withdrawal followed it. */
function wasReplaced(contentHash: string, history: readonly RecordEvent[]): boolean {
  return history.some((event, i) => {
    const follower = history[i + 1];
    return event.contentHash === contentHash && (follower?.act === 'correct' || follower?.act === 'withdraw');
  });
}
