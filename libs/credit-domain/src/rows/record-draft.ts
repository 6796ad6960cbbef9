import type { Day } from '../days/day.js';
import type { SubjectClaim } from '../subjects/subject.js';
import type { Fault } from './fault.js';

/** 操作类型 of a row: `upsert` in ordinary files; 更正, 撤销, 重报 in correction files. */
export type RowAct = 'upsert' | 'correct' | 'withdraw' | 'resend';

/** 失信严重程度: stated by the sender or derived by the severity rules; where neither tells, the record is held (待定级). */
export type Severity = '轻微' | '一般' | '严重';

/** A row that passed every check a row can pass by itself: not yet joined to a subject. */
export interface RecordDraft {
  readonly row: number;
  /** The category it is stored under: the item, or its twin for natural persons. */
  readonly category: string;
  readonly act: RowAct;
  /** 更正原因. */
  readonly reason: string | null;
  readonly subject: SubjectClaim;
  readonly documentNo: string | null;
  readonly decidedOn: Day;
  readonly validFrom: Day | null;
  /** Null with `indefinite` true for 长期, null with false where the form or row gives none. */
  readonly validUntil: Day | null;
  readonly indefinite: boolean;
  readonly organName: string | null;
  /** Normalised values by field code, without personal fields. Amounts in 万元. */
  readonly fields: Readonly<Record<string, string>>;
  /** Values that are kept encrypted, by field code. */
  readonly personal: Readonly<Record<string, string>>;
  /** Natural key without the subject, canonical; whether the subject belongs to the key is the form's word. */
  readonly keyParts: readonly string[];
  readonly warnings: readonly Fault[];
}
