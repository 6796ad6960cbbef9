import { createHash, hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordFiles } from '../register/records.mjs';
import { subjects } from '../register/subjects.mjs';
import { withPool } from './with-pool.mjs';
import { withoutIndexes } from './without-indexes.mjs';

const { from: copyFrom } = createRequire(new URL('../../db/package.json', import.meta.url))('pg-copy-streams');
const { loadCatalogue } = await import('@credit/catalogue');
const { townshipFinder } = await import('../../apps/ingest/dist/pipeline/township.js');
const { matchingName, orgCodeOfUscc, subjectKindOf } = await import('@credit/domain');

const MARKET = '11430422MBX001011P';
const COURT = '11430422MBX0010545';
const REGISTERED_ON = '2023-11-01';
const REGISTRATION = 'business-registration';
const TABLES = ['subject', 'subject_identifier', 'subject_name', 'submission_row', 'record_revision'].map((name) => `credit.${name}`);
/** So many characters are written at once, and so many revisions before their report rows follow. */
const PIECE = 1 << 16;
const RUN = 100_000;

/**
 * Fills an empty, migrated database with a generated register, the same for the same seed: subjects, names, records and
 * report rows as the worker would have left them (a test compares). `count` subjects, each registered, and `records` records
 * in all, registrations included. Straight into the tables, with the indexes made afterwards.
 */
export async function storeRegister(ownerUrl, { count, records, seed = 1 }) {
  if (records < count) throw new Error('each subject has its registration: there are at least as many records');
  const register = [...subjects({ count, seed })];
  await withPool(ownerUrl, async (pool) => {
    await withoutIndexes(pool, TABLES, async () => {
      await copy(pool, 'subject (id, kind, code, current_name, status, registered, township, names_for_matching, known_on)', subjectLines(register));
      await copy(pool, 'subject_identifier (scheme, value_key, subject_id, masked, known_on)', identifierLines(register));
      await copy(pool, 'subject_name (subject_id, role, name_for_matching, name, searchable, known_on)', nameLines(register));
      await copyFiles(pool, allFiles(register, { records, seed }));
    });
    await pool.query("select setval('credit.subject_id_seq', (select max(id) from credit.subject)), setval('credit.submission_id_seq', (select max(id) from credit.submission))");
    await pool.query(`vacuum analyze ${TABLES.join(', ')}, credit.submission`);
  });
}

/** The files that such a register came from, in the order in which they were received. */
export function generatedFiles({ count, records, seed = 1 }) {
  return allFiles([...subjects({ count, seed })], { records, seed });
}

/** The registrations, then what departments sent, each category by itself. */
function* allFiles(register, { records, seed }) {
  yield { item: REGISTRATION, receivedOn: REGISTERED_ON, records: register.map(registration) };
  for (const { receivedOn, records: mixed } of recordFiles({ count: records - register.length, subjects: register, seed })) {
    for (const item of new Set(mixed.map(({ category }) => category))) yield { item, receivedOn, records: mixed.filter(({ category }) => category === item) };
  }
}

function registration(subject, index) {
  const cells = { DJ_CLRQ: subject.foundedOn, ...(subject.formerName && { DJ_CYM: subject.formerName }), DJ_FRDB: '测算某', DJ_JG: '衡南县市场监督管理局', DJ_MC: subject.name, DJ_SHXYM: subject.code, DJ_ZT: subject.status, DJ_ZTLX: subject.kind };
  return { category: REGISTRATION, index, cells, keyParts: [], documentNo: null, decidedOn: subject.foundedOn, validFrom: null, validUntil: null, indefinite: false, organName: '衡南县市场监督管理局' };
}

function* subjectLines(register) {
  const townshipOf = townshipFinder(loadCatalogue().townships);
  for (const [i, subject] of register.entries()) {
    const kind = subjectKindOf(subject.code) ?? 'enterprise';
    const township = townshipOf(Object.values(registration(subject, i).cells).join('\n'));
    const names = [subject.name, ...(subject.formerName ? [subject.formerName] : [])].map((name) => `"${matchingName(name)}"`);
    yield `${i + 1}\t${kind}\t${subject.code}\t${subject.name}\t${subject.status}\ttrue\t${township ?? '\\N'}\t{${names.join(',')}}\t${REGISTERED_ON}\n`;
  }
}

function* identifierLines(register) {
  for (const [i, { code }] of register.entries()) {
    yield `USCC\t${code}\t${i + 1}\t${code}\t${REGISTERED_ON}\n`;
    yield `ORG\t${orgCodeOfUscc(code)}\t${i + 1}\t${orgCodeOfUscc(code)}\t${REGISTERED_ON}\n`;
  }
}

function* nameLines(register) {
  for (const [i, { name, formerName }] of register.entries()) {
    yield `${i + 1}\tregistered\t${matchingName(name)}\t${name}\ttrue\t${REGISTERED_ON}\n`;
    if (formerName) yield `${i + 1}\tformer\t${matchingName(formerName)}\t${formerName}\ttrue\t${REGISTERED_ON}\n`;
  }
}

const REVISION = 'record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until, indefinite, organ_name, source_organ, known_on, submission_id, row, fields)';
const REPORTED = 'submission_row (submission_id, row, outcome, category, subject_id, key_hash, seq)';
const SUBMISSION = 'submission (receipt, item, organ, operation, file_name, byte_size, sha256, received_on, state, columns, last_row, processed_rows, counts, finished_at)';

/** Revisions in runs, each followed by the report rows of the same files. */
async function copyFiles(pool, files) {
  const kept = [];
  const rest = files[Symbol.iterator]();
  for (let done = false; !done; ) {
    const reported = [];
    await copy(pool, REVISION, function* () {
      for (let written = 0; written < RUN; ) {
        const { value: file, done: ended } = rest.next();
        done = ended === true;
        if (!file) return;
        kept.push(file);
        written += file.records.length;
        yield* revisionLines(file, kept.length, reported);
        kept[kept.length - 1] = { item: file.item, receivedOn: file.receivedOn, rows: file.records.length };
      }
    }());
    await copy(pool, REPORTED, reported);
  }
  await copy(pool, SUBMISSION, submissionLines(kept));
}

/** The first line of a file has the headings. */
function* revisionLines({ item, receivedOn, records }, submission, reported) {
  for (const [i, { index, cells, keyParts, documentNo, decidedOn, validFrom, validUntil, indefinite, organName }] of records.entries()) {
    const fields = JSON.stringify(cells);
    const key = digest(JSON.stringify([item, index + 1, ...keyParts]));
    const days = `${decidedOn}\t${validFrom ?? '\\N'}\t${validUntil ?? '\\N'}\t${indefinite}`;
    reported.push(`${submission}\t${i + 2}\taccepted\t${item}\t${index + 1}\t${key}\t1\n`);
    yield `${index + 1}\t${item}\t${key}\t1\treport\t1\t${digest(`${fields}{}`)}\ttrue\t${documentNo ?? '\\N'}\t${days}\t${organName}\t${senderOf(item)}\t${receivedOn}\t${submission}\t${i + 2}\t${fields}\n`;
  }
}

function* submissionLines(files) {
  for (const [i, { item, receivedOn, rows }] of files.entries()) {
    const counts = JSON.stringify({ accepted: rows, acceptedWithWarning: 0, rejected: 0, quarantined: 0, duplicate: 0, skipped: 0 });
    const number = `S-${receivedOn.replaceAll('-', '')}-${String(i + 1).padStart(6, '0')}`;
    yield `${number}\t${item}\t${senderOf(item)}\tupsert\t${item}.csv\t${rows * 400}\t${createHash('sha256').update(number).digest('hex')}\t${receivedOn}\tdone\t[]\t${rows + 1}\t${rows}\t${counts}\t${receivedOn}\n`;
  }
}

export function senderOf(item) {
  return item === 'dishonest-judgment-debtor' ? COURT : MARKET;
}

/** The first 16 bytes of SHA-256, as COPY takes them. */
function digest(text) {
  return `\\\\x${hash('sha256', text, 'hex').slice(0, 32)}`;
}

async function copy(pool, into, lines) {
  const client = await pool.connect();
  try {
    await pipeline(Readable.from(inPieces(lines), { objectMode: true, highWaterMark: 2 }), client.query(copyFrom(`copy credit.${into} from stdin`)));
  } finally {
    client.release();
  }
}

function* inPieces(lines) {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
