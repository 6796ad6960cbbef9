import {
  decideRevision, resolveSubject, warningsInOrder, type CheckedRow, type Fault, type KnownSubject, type RecordDraft,
  type RecordForm, type ResolveOptions,
} from '@credit/domain';
import type { BatchRegister } from '../subjects/batch-register.js';
import type { Digest } from './digest.js';
import type { RecordAddress, RecordHistory } from './history-lookup.js';
import { contentOf, keyHashOf } from './record-keys.js';
import { refusalFault } from './refusal-fault.js';
import type { RowResult } from './row-result.js';

/** A row after it met the register and before it meets the records. */
export type JoinedRow =
  | { readonly result: RowResult }
  | { readonly draft: RecordDraft; readonly subject: KnownSubject; readonly warnings: readonly Fault[] };

const NOTHING = { category: null, subjectId: null, keyHash: null, keyedBySubject: false, revision: null, question: null };

/** Joins each row to its subject; new subjects are kept in the batch's register. */
export function joinRow(checked: CheckedRow, register: BatchRegister, options: ResolveOptions): JoinedRow {
  const { row } = checked;
  switch (checked.outcome) {
    case 'skipped':
      return { result: { ...NOTHING, row, outcome: 'skipped', code: checked.code, faults: [] } };
    case 'rejected':
      return { result: { ...NOTHING, row, outcome: 'rejected', code: checked.faults[0].code, faults: checked.faults } };
    case 'draft':
      break;
  }
  const { draft } = checked;
  const resolution = resolveSubject(draft.subject, register, options);
  switch (resolution.as) {
    case 'known':
      return { draft, subject: resolution.subject, warnings: resolution.warnings.length === 0 ? draft.warnings : [...draft.warnings, ...resolution.warnings] };
    case 'new':
      if (draft.act === 'correct' || draft.act === 'withdraw') {
        return { result: rejected(draft, refusalFault('CORRECTION_TARGET_UNKNOWN', draft)) };
      }
      return { draft, subject: register.add(draft.subject, resolution.identifier), warnings: draft.warnings };
    case 'quarantined': {
      const candidates = resolution.candidates.map((c) => ({ id: c.id, code: c.code, name: c.currentName }));
      return {
        result: {
          ...NOTHING,
          row,
          outcome: 'quarantined',
          code: resolution.fault.code,
          faults: [resolution.fault],
          category: draft.category,
          question: { draft, fault: resolution.fault, candidates },
        },
      };
    }
  }
}

/** The record a joined row names. Provisional subjects have no records yet. */
export function addressOf(draft: RecordDraft, subjectId: number, form: RecordForm): RecordAddress {
  const keyedBySubject = form.naturalKey.some((part) => part.part === 'subject');
  return { subjectId, category: draft.category, keyHash: keyHashOf(draft, keyedBySubject ? subjectId : null), keyedBySubject };
}

export interface JudgeContext {
  readonly form: RecordForm;
  readonly histories: ReadonlyMap<Digest, RecordHistory>;
  /** Keys that earlier rows of the same file have named. */
  readonly seen: { has(key: Digest): boolean; add(key: Digest): void };
}

/** Decides what a joined row does to its record. Rows are judged in file order: the first of two with one key counts. */
export function judgeRow(
  joined: { readonly draft: RecordDraft; readonly subject: KnownSubject; readonly warnings: readonly Fault[] },
  address: RecordAddress,
  context: JudgeContext,
): RowResult {
  const { draft, warnings } = joined;
  const key = address.keyHash;
  if (context.seen.has(key)) {
    const fault = refusalFault('DUPLICATE_IN_BATCH', draft);
    return { ...named(draft, address), outcome: 'duplicate', code: fault.code, faults: [fault] };
  }
  context.seen.add(key);
  const history = context.histories.get(key);
  const decision = decideRevision(
    { act: draft.act, nature: context.form.nature, get contentHash() { return contentOf(draft).hash; } },
    history?.events ?? [],
  );
  if ('take' in decision) {
    const ordered = warningsInOrder(warnings);
    return {
      row: draft.row,
      outcome: ordered.length > 0 ? 'accepted-with-warning' : 'accepted',
      code: ordered[0]?.code ?? null,
      faults: ordered,
      category: draft.category,
      // A key that leaves out the subject stays where it was first filed.
      subjectId: history?.subjectId ?? address.subjectId,
      keyHash: address.keyHash,
      keyedBySubject: address.keyedBySubject,
      revision: { act: decision.take, seq: decision.seq, revision: decision.revision, draft },
      question: null,
    };
  }
  const fault = refusalFault(decision.refuse, draft);
  switch (decision.refuse) {
    case 'ALREADY_RECEIVED':
      return { ...named(draft, address), outcome: 'duplicate', code: fault.code, faults: [fault] };
    case 'CORRECTION_TARGET_UNKNOWN':
      return { ...rejected(draft, fault), keyHash: address.keyHash };
    case 'SUPERSEDED_CONTENT':
    case 'CHANGED_WITHOUT_REASON': {
      const { id, code, currentName } = joined.subject;
      return {
        ...named(draft, address),
        outcome: 'quarantined',
        code: fault.code,
        faults: [fault],
        question: { draft, fault, candidates: [{ id, code, name: currentName }] },
      };
    }
  }
}

function named(draft: RecordDraft, address: RecordAddress): Omit<RowResult, 'outcome' | 'code' | 'faults'> {
  const { subjectId, keyHash, keyedBySubject } = address;
  return { ...NOTHING, row: draft.row, category: draft.category, subjectId, keyHash, keyedBySubject };
}

function rejected(draft: RecordDraft, fault: Fault): RowResult {
  return { ...NOTHING, row: draft.row, outcome: 'rejected', code: fault.code, faults: [fault] };
}
