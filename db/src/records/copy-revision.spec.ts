import type { RecordDraft } from '@credit/domain';
import { createVault } from '../vault/vault.js';
import { addRevision, REVISION_COLUMNS, type TakenRow } from './copy-revision.js';
import { CopyRoom } from './copy-room.js';
import { contentOf } from './record-keys.js';

const vault = createVault(Buffer.alloc(32, 1));
const submission = { id: 7, organ: '11430422MBX001011P', receivedOn: '2026-11-02' };

test.each([
  ['plain fields', { CF_WSH: '衡市监罚〔2026〕1号', CF_NR: '罚款𠮷' }, {}],
  ['fields that COPY would take for its own signs', { CF_NR: 'a\\b\tc\nd"e' }, {}],
  ['personal fields', { CF_NR: '警告' }, { CF_FR: '某甲' }],
  ['no field at all', {}, {}],
])('the digest that goes out with %s is that of the content', (_, fields, personal) => {
  const draft = draftWith(fields, personal);
  const room = new CopyRoom();
  addRevision(takenWith(draft), { submission, vault }, room);
  const cells = valuesOf(room);
  expect(cells).toHaveLength(REVISION_COLUMNS.length);
  expect(cells.at(-1)).toBe(contentOf(draft).hash);
  expect(JSON.parse(cells[REVISION_COLUMNS.indexOf('fields')] ?? '')).toEqual(fields);
});

test('a piece takes more than it began with and gives exactly what was added', () => {
  const room = new CopyRoom();
  const long = '衡'.repeat(100_000);
  room.add('1\n');
  room.add(long);
  expect(room.isFull).toBe(true);
  expect(room.empty().toString('utf8')).toBe(`1\n${long}`);
  expect(room.length).toBe(0);
});

/** As PostgreSQL reads a line of COPY. */
function valuesOf(room: CopyRoom): string[] {
  const line = room.empty().toString('utf8');
  expect(line.endsWith('\n')).toBe(true);
  return line
    .slice(0, -1)
    .split('\t')
    .map((value) => value.replace(/\\(.)/gs, (_, sign: string) => ({ n: '\n', t: '\t', r: '\r' })[sign] ?? sign));
}

function takenWith(draft: RecordDraft): TakenRow {
  return {
    row: 2, outcome: 'accepted', code: null, faults: [], category: draft.category, subjectId: 5, keyHash: '\\x00', keyedBySubject: true, question: null,
    revision: { act: 'report', seq: 1, revision: 1, draft },
  };
}

function draftWith(fields: Readonly<Record<string, string>>, personal: Readonly<Record<string, string>>): RecordDraft {
  return {
    row: 2, category: 'administrative-penalty', act: 'upsert', reason: null, documentNo: '衡市监罚〔2026〕1号', decidedOn: '2026-10-08', validFrom: null,
    validUntil: null, indefinite: false, organName: '衡南县市场监督管理局', fields, personal, keyParts: [], warnings: [],
    subject: { person: false, name: '衡南县众岳食品有限公司', nameForMatching: '衡南县众岳食品有限公司', identifiers: [], formerNames: [], declaredKind: null, status: null },
  };
}
