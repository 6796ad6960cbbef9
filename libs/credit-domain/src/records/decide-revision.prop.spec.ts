import fc from 'fast-check';
import { decideRevision, type RecordEvent } from './decide-revision.js';
import { recordState } from './record-fold.js';

const row = fc.record({
  act: fc.constantFrom('upsert' as const, 'correct' as const, 'withdraw' as const, 'resend' as const),
  contentHash: fc.constantFrom('a', 'b', 'c'),
  nature: fc.constantFrom('status' as const, 'decision' as const),
});

test('whatever rows come, events are only appended, numbered without gap, and revisions never fall', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      let history: readonly RecordEvent[] = [];
      for (const incoming of rows) {
        const decision = decideRevision(incoming, history);
        if (!('take' in decision)) continue;
        const before = history.at(-1);
        expect(decision.seq).toBe((before?.seq ?? 0) + 1);
        expect(decision.revision).toBe((before?.revision ?? 0) + (decision.take === 'withdraw' ? 0 : 1));
        history = [...history, { seq: decision.seq, act: decision.take, revision: decision.revision, contentHash: incoming.contentHash }];
      }
      if (history.length > 0) expect(recordState(history) === 'WITHDRAWN').toBe(history.at(-1)?.act === 'withdraw');
    }),
  );
});

test('the same row twice in a row does nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), row, (rows, again) => {
      let history: readonly RecordEvent[] = [];
      for (const incoming of [...rows, again]) {
        const decision = decideRevision(incoming, history);
        if ('take' in decision) {
          const contentHash = decision.take === 'withdraw' ? (history.at(-1)?.contentHash ?? '') : incoming.contentHash;
          history = [...history, { seq: decision.seq, act: decision.take, revision: decision.revision, contentHash }];
        }
      }
      expect(decideRevision(again, history)).not.toHaveProperty('take');
    }),
  );
});
