import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViewerClass } from '@credit/domain';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { readMatrix } from '../../../../catalogue/src/testing/matrix-reader.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { everyState, numberOf, OWNER, SENDER, type HeldRecord, type HeldSubject } from '../testing/every-state.js';
import { makeFindable } from '../testing/findable.js';
import { TODAY, startGateway, type RunningGateway } from '../testing/running-gateway.js';

const QUERY = `query ($code: String!, $viewer: ViewerInput) { subject(code: $code, viewer: $viewer) { __typename
  ... on Subject { records { id category documentNo headline fields { code value } } } } }`;
const matrix = readMatrix();
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

interface Looks {
  readonly as: ViewerClass;
  readonly rights: { readonly authorised: boolean; readonly duty: boolean };
  readonly viewer: (subject: HeldSubject) => Promise<object | null> | object | null;
}

const officer = { operator: '经办甲', purpose: '办理许可' };
const LOOKS: Readonly<Record<string, Looks>> = {
  'the public': { as: 'anonymous-public', rights: { authorised: false, duty: false }, viewer: () => null },
  'the subject itself': { as: 'subject-self', rights: { authorised: false, duty: false }, viewer: () => ({ kind: 'SELF' }) },
  'somebody authorised': { as: 'authorised-subject', rights: { authorised: true, duty: false }, viewer: async (subject) => ({ kind: 'AUTHORISED', authorisation: await authorise(subject) }) },
  'the department that sent them': { as: 'county-department', rights: { authorised: false, duty: true }, viewer: () => ({ kind: 'ORGAN', organ: SENDER, ...officer }) },
  'an organ without any duty': { as: 'county-department', rights: { authorised: false, duty: false }, viewer: () => ({ kind: 'ORGAN', organ: unheldUscc(9, '11'), ...officer }) },
  'a procurement unit': { as: 'procurement-unit', rights: { authorised: false, duty: true }, viewer: () => ({ kind: 'PROCUREMENT', organ: SENDER, project: '某采购项目', ...officer }) },
  'a procurement unit with an authorisation': {
    as: 'procurement-unit', rights: { authorised: true, duty: true },
    viewer: async (subject) => ({ kind: 'PROCUREMENT', organ: SENDER, project: '某采购项目', ...officer, authorisation: await authorise(subject) }),
  },
  'an administrator': { as: 'platform-admin', rights: { authorised: false, duty: false }, viewer: () => ({ kind: 'ADMINISTRATOR' }) },
};

let gateway: RunningGateway;
let subjects: readonly HeldSubject[];
let records: readonly HeldRecord[];

beforeAll(async () => {
  const database = await createTestDatabase();
  gateway = await startGateway(database);
  ({ subjects, records } = await everyState(gateway, database.ownerUrl));
}, 120_000);
afterAll(() => gateway.stop());

function authorise({ id }: HeldSubject): Promise<string> {
  return gateway.platform.store.authorisations.give({
    subjectId: id, givenBy: 'operator', grantee: { kind: 'organisation', name: SENDER }, categories: null, purpose: '测试', oneTime: true, givenOn: TODAY, until: TODAY,
  });
}

interface SeenRecord {
  readonly id: string;
  readonly documentNo: string | null;
  readonly headline: string | null;
  readonly fields: readonly { readonly code: string; readonly value: string }[];
}

async function seenBy(subject: HeldSubject, viewer: object | null): Promise<readonly SeenRecord[]> {
  const { data, errors } = await gateway.graphql(QUERY, { code: subject.code, viewer }, viewer ? gateway.token : undefined);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object(data).subject.records ?? [];
}

/** What of a record's fields a viewer of the class reads, by the columns' own sensitivity. */
function fieldsFor({ category, fields }: HeldRecord, { as, rights }: Looks, outcome: string): readonly (readonly [string, string])[] {
  const inside = as === 'subject-self' || (as === 'county-department' && rights.duty);
  return category.form.columns.flatMap(({ field, type, sensitivity }) => {
    const value = fields[field];
    if (value === undefined || type === 'sequence' || sensitivity === 'personal' || (sensitivity === 'internal' && !inside)) return [];
    if (as === 'platform-admin') return [[field, '***'] as const];
    return [[field, sensitivity === 'representative' && outcome === 'masked' ? `${OWNER.slice(0, 1)}*` : value] as const];
  });
}

test('there is something of every kind of subject in every state that is stored', () => {
  const held = new Set(records.map(({ who, state }) => `${who} ${state}`));
  for (const who of ['organisation', 'individual-business', 'natural-person', 'minor']) {
    for (const state of ['current', 'minor-severity', 'expired', 'repaired', 'withdrawn']) expect(held).toContain(`${who} ${state}`);
  }
  expect(new Set(records.map(({ category }) => category.kind)).size).toBeGreaterThanOrEqual(20);
});

describe.each(Object.entries(LOOKS))('%s, over GraphQL', (_, looks) => {
  const { as, rights, viewer } = looks;
  test.each(['organisation', 'individual-business', 'natural-person', 'minor'])('sees of the %s what the matrix says, field by field', async (who) => {
    const subject = subjects.find((each) => each.who === who);
    if (!subject) throw new Error(`no ${who}`);
    const seen = new Map((await seenBy(subject, await viewer(subject))).map((record) => [record.id, record]));
    const differences = records.filter((record) => record.who === who).flatMap((record) => {
      const outcome = record.state === 'sealed' ? 'hidden' : matrix({ category: record.category, subject: record.who, state: record.state, viewer: as, rights });
      const answered = seen.get(record.id);
      const what = `${record.category.id} ${record.state}`;
      if (outcome === 'hidden') return answered ? [`${what}: shown, hidden by the matrix`] : [];
      if (!answered) return [`${what}: hidden, ${outcome} by the matrix`];
      const read = JSON.stringify(answered.fields.map(({ code, value }) => [code, value]));
      const may = JSON.stringify(fieldsFor(record, looks, outcome));
      return read === may ? [] : [`${what}: ${read} instead of ${may}`];
    });
    expect(differences).toEqual([]);
    expect([...seen.keys()].filter((id) => !records.some((record) => record.id === id && record.who === who))).toEqual([]);
  });
});

describe('an officer who asks why', () => {
  test('is told of each hidden record category, rule, words and basis, and no content; never of sealed ones', async () => {
    const [subject] = subjects;
    const viewer = { kind: 'ORGAN', organ: unheldUscc(9, '11'), ...officer };
    const { data } = await gateway.graphql(
      `query ($code: String!, $viewer: ViewerInput!) { hiddenRecords(code: $code, viewer: $viewer) { ... on HiddenRecordList { records { category categoryName why { rule text basis { title } } } } }
        subject(code: $code, viewer: $viewer) { ... on Subject { hidden { count } } } }`,
      { code: subject?.code, viewer }, gateway.token,
    );
    const { hiddenRecords, subject: seen } = Object(data);
    expect(hiddenRecords.records.length).toBe(seen.hidden.count);
    expect(hiddenRecords.records.length).toBeGreaterThan(20);
    for (const { category, why } of hiddenRecords.records) {
      expect(why).toMatchObject({ rule: expect.stringMatching(/./), text: expect.stringMatching(/./), basis: [{ title: expect.stringMatching(/./) }, ...why.basis.slice(1)] });
      expect(gateway.platform.catalogue.categories.get(category)?.sealed).toBe(false);
    }
    for (const record of records) expect(JSON.stringify(hiddenRecords)).not.toContain(numberOf(record));
    expect(JSON.stringify(hiddenRecords)).not.toMatch(new RegExp(`的内容|${OWNER}`));
  });

  test('is told nothing of what is hidden of a minor', async () => {
    const minor = subjects.find(({ who }) => who === 'minor');
    const { data } = await gateway.graphql(
      'query ($code: String!, $viewer: ViewerInput!) { hiddenRecords(code: $code, viewer: $viewer) { ... on HiddenRecordList { records { category } } } }',
      { code: minor?.code, viewer: { kind: 'ORGAN', organ: unheldUscc(9, '11'), ...officer } }, gateway.token,
    );
    expect(Object(data).hiddenRecords.records).toEqual([]);
  });

  test('others do not get an answer', async () => {
    for (const [viewer, token] of [[{ kind: 'SELF' }, gateway.token], [{ kind: 'ORGAN', organ: SENDER, ...officer }, undefined]] as const) {
      const { errors } = await gateway.graphql(
        'query ($code: String!, $viewer: ViewerInput!) { hiddenRecords(code: $code, viewer: $viewer) { __typename } }', { code: subjects[0]?.code, viewer }, token,
      );
      expect(errors?.[0]?.extensions?.code).toMatch(/BAD_REQUEST|UNAUTHENTICATED/);
    }
  });
});

describe('what leaves by REST and on paper', () => {
  const NEVER = ['sealed', 'withdrawn', 'repaired', 'minor-severity'];
  const telling = () => records.filter(({ who, state }) => NEVER.includes(state) || who === 'natural-person' || who === 'minor').map(numberOf);

  test('a check, its receipt and its print tell of no record that is sealed, withdrawn, repaired or slight, and of no person’s', async () => {
    const authorization = { authorization: `Bearer ${gateway.token}` };
    const response = await fetch(`${gateway.url}/api/checks`, {
      method: 'POST', headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ scenario: 'government-procurement', purpose: '测试', organ: SENDER, operator: '经办甲', subjects: subjects.map(({ code }) => ({ code })) }),
    });
    const check = await response.text();
    expect(response.status).toBe(200);
    const { receipt } = JSON.parse(check);
    const file = await (await fetch(`${gateway.url}/api/receipts/${receipt}`, { headers: authorization })).text();
    const pdf = Buffer.from(await (await fetch(`${gateway.url}/api/receipts/${receipt}.pdf`, { headers: authorization })).arrayBuffer());
    const folder = mkdtempSync(join(tmpdir(), 'credit-print-'));
    writeFileSync(join(folder, 'receipt.pdf'), pdf);
    const print = hasPdftotext ? spawnSync('pdftotext', ['-layout', join(folder, 'receipt.pdf'), '-'], { encoding: 'utf8' }).stdout : '';
    rmSync(folder, { recursive: true });
    if (!hasPdftotext && process.env['REQUIRE_ALL'] === '1') throw new Error('REQUIRE_ALL=1，但是没有 pdftotext（poppler-utils）');
    const current = records.find(({ who, state, category }) => who === 'organisation' && state === 'current' && category.kind === 'blacklist');
    expect(current && check.includes(numberOf(current))).toBe(true);
    for (const number of telling()) for (const text of [check, file, print.replaceAll(/\s/g, '')]) expect(text).not.toContain(number);
    for (const text of [check, file, print]) expect(text).not.toContain(OWNER);
  });

  test('search finds organisations by what is open of them today, and never a person', async () => {
    await makeFindable(gateway.platform);
    const { data, errors } = await gateway.graphql('{ all: searchSubjects(text: "某某测试") { edges { node { code } } } person: searchSubjects(text: "测某某") { total } noticed: searchSubjects(text: "某某测试", noticesSince: "2026-10-01") { edges { node { code } } } }');
    expect(errors).toBeUndefined();
    const codes = ({ edges }: { edges: { node: { code: string } }[] }) => edges.map(({ node }) => node.code).sort();
    const open = subjects.filter(({ who }) => who === 'organisation' || who === 'individual-business').map(({ code }) => code).sort();
    expect([codes(Object(data).all), codes(Object(data).noticed), Object(data).person.total]).toEqual([open, open, 0]);
    const documents = await gateway.platform.store.pool.query('select d::text as text from credit.search_document d');
    for (const { text } of documents.rows) expect(text).not.toMatch(new RegExp(`的内容|${OWNER}|${subjects.filter(({ who }) => who === 'natural-person' || who === 'minor').map(({ code }) => code).join('|')}`));
  });

  test('notices and lists show organisations’ open records only, and an individual business’s owner nowhere', async () => {
    const { data, errors } = await gateway.graphql('{ l: publicNotices(kind: LICENCE, first: 50) { edges { node { id } } } p: publicNotices(kind: PENALTY, first: 50) { edges { node { id headline } } } publicLists { id organisations } }');
    expect(errors).toBeUndefined();
    const { l, p } = Object(data);
    const shown = [...l.edges, ...p.edges].map(({ node }: { node: { id: string } }) => records.find(({ id }) => id === node.id));
    expect(shown.length).toBeGreaterThan(0);
    for (const record of shown) expect(record).toMatchObject({ state: 'current', who: expect.stringMatching(/organisation|individual-business/) });
    expect(JSON.stringify(data)).not.toContain(OWNER);
  });
});
