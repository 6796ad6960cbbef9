import type { Fault } from './fault.js';
import type { RecordDraft } from './record-draft.js';

/** What the checks made of one row, before it meets the register. */
export type CheckedRow =
  | { readonly row: number; readonly outcome: 'draft'; readonly draft: RecordDraft }
  | { readonly row: number; readonly outcome: 'rejected'; readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly row: number; readonly outcome: 'skipped'; readonly code: 'BLANK_ROW' | 'TOTAL_ROW' | 'NOTE_ROW' };
