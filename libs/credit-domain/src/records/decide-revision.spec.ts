import { decideRevision, type RecordEvent } from './decide-revision.js';

const event = (seq: number, act: RecordEvent['act'], contentHash: string, revision = seq): RecordEvent => ({ seq, act, contentHash, revision });
const decision = (act: 'upsert' | 'correct' | 'withdraw' | 'resend', contentHash: string, history: readonly RecordEvent[], nature: 'status' | 'decision' = 'decision') =>
  decideRevision({ act, contentHash, nature }, history);

describe('a record that is not there yet', () => {
  test('is made by an ordinary row, also by one that is sent again', () => {
    expect(decision('upsert', 'a', [])).toEqual({ take: 'report', seq: 1, revision: 1 });
    expect(decision('resend', 'a', [])).toEqual({ take: 'report', seq: 1, revision: 1 });
  });

  test('cannot be corrected or withdrawn', () => {
    expect(decision('correct', 'a', [])).toEqual({ refuse: 'CORRECTION_TARGET_UNKNOWN' });
    expect(decision('withdraw', 'a', [])).toEqual({ refuse: 'CORRECTION_TARGET_UNKNOWN' });
  });
});

describe('a record that is there', () => {
  const reported = [event(1, 'report', 'a')];

  test('takes equal content as nothing new, whoever sends it', () => {
    for (const act of ['upsert', 'correct', 'resend'] as const) expect(decision(act, 'a', reported)).toEqual({ refuse: 'ALREADY_RECEIVED' });
  });

  test('changes only by a correction when it is a decision, by any later file when it is a status', () => {
    expect(decision('upsert', 'b', reported)).toEqual({ refuse: 'CHANGED_WITHOUT_REASON' });
    expect(decision('correct', 'b', reported)).toEqual({ take: 'correct', seq: 2, revision: 2 });
    expect(decision('upsert', 'b', reported, 'status')).toEqual({ take: 'report', seq: 2, revision: 2 });
  });

  test('is withdrawn without a new revision, once', () => {
    expect(decision('withdraw', 'a', reported)).toEqual({ take: 'withdraw', seq: 2, revision: 1 });
    expect(decision('withdraw', 'a', [...reported, event(2, 'withdraw', 'a', 1)])).toEqual({ refuse: 'ALREADY_RECEIVED' });
  });
});

describe('content that a correction or withdrawal replaced', () => {
  const corrected = [event(1, 'report', 'a'), event(2, 'correct', 'b')];
  const withdrawn = [event(1, 'report', 'a'), event(2, 'withdraw', 'a', 1)];

  test('does not come back by a stale file', () => {
    expect(decision('upsert', 'a', corrected)).toEqual({ refuse: 'SUPERSEDED_CONTENT' });
    expect(decision('upsert', 'a', withdrawn)).toEqual({ refuse: 'SUPERSEDED_CONTENT' });
    expect(decision('correct', 'a', [...corrected, event(3, 'correct', 'c')])).toEqual({ refuse: 'SUPERSEDED_CONTENT' });
  });

  test('a status that later files changed may return to what it was', () => {
    expect(decision('upsert', 'a', [event(1, 'report', 'a'), event(2, 'report', 'b')], 'status')).toEqual({ take: 'report', seq: 3, revision: 3 });
  });

  test('a withdrawn record is not corrected', () => {
    expect(decision('correct', 'b', withdrawn)).toEqual({ refuse: 'CORRECTION_TARGET_UNKNOWN' });
  });
});
