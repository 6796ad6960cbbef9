import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow } from '../testing/rows-mother.js';
import { startGateway, TODAY, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const BANK = unheldUscc(7);
const PERSON = { code: unheldIdentityNumber('18800101'), name: '测某某' };
const OTHER = { code: unheldIdentityNumber('18800102'), name: '测某甲' };
const FIELDS = 'number subjectName subjectCode granteeKind grantee categories { id } purpose oneTime givenOn until state uses { operator } revokedAt';
const GIVE = `mutation ($input: GiveAuthorisationInput!) { giveAuthorisation(input: $input) { __typename ... on Authorisation { ${FIELDS} } ... on AuthorisationRefusal { code message } } }`;
const REVOKE = `mutation ($number: String!, $code: String) { revokeAuthorisation(number: $number, code: $code, reason: "办完了") { __typename ... on Authorisation { ${FIELDS} } ... on AuthorisationRefusal { code } } }`;

let gateway: RunningGateway;
let twin: string;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  twin = gateway.platform.catalogue.categories.get('administrative-penalty')?.personTwin ?? '';
  const person = (party: typeof PERSON, number: string) =>
    penaltyRow(party, ORGAN, { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: party.code, CF_WSH: number, CF_SY: '致行人李测四，男，受伤，身份证110101188001011234' });
  await takeIn({ item: 'administrative-penalty', organ: ORGAN, receivedOn: '2026-06-10', rows: [person(PERSON, '某市监罚〔2026〕5号'), person(OTHER, '某市监罚〔2026〕6号')] }, gateway.platform);
}, 60_000);
afterAll(() => gateway.stop());

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly number: string;
  readonly state: string;
  readonly uses: readonly object[];
}

async function answered(query: string, variables: object, name: string): Promise<Answer> {
  const { data, errors } = await gateway.graphql(query, variables, gateway.token);
  if (errors) throw new Error(errors.map((e) => `${e.extensions?.code ?? ''} ${e.message}`).join('\n'));
  return Object(data)[name];
}

const give = (more: object = {}): Promise<Answer> =>
  answered(GIVE, { input: { code: PERSON.code, granteeKind: 'ORGANISATION', grantee: BANK, purpose: '申请贷款', ...more } }, 'giveAuthorisation');
const revoke = (number: string, code = PERSON.code): Promise<Answer> => answered(REVOKE, { number, code }, 'revokeAuthorisation');

async function look(number: string, code = PERSON.code): Promise<string> {
  const { data, errors } = await gateway.graphql(
    'query ($code: String!, $viewer: ViewerInput) { subject(code: $code, viewer: $viewer) { ... on Subject { hidden { count } records { documentNo fields { code value } } } } }',
    { code, viewer: { kind: 'AUTHORISED', authorisation: number } }, gateway.token,
  );
  return errors ? `${errors[0]?.extensions?.code ?? ''} ${errors[0]?.message ?? ''}` : JSON.stringify(Object(data).subject);
}

const REFUSED = /^FORBIDDEN 须有本人、本单位的授权/;

describe('an authorisation', () => {
  test('is for one look in thirty days and for all categories unless it says otherwise', async () => {
    expect(await give()).toMatchObject({
      __typename: 'Authorisation', number: expect.stringMatching(/^A-20261102-\d{6}$/), subjectName: '测某某', subjectCode: null, granteeKind: 'ORGANISATION', grantee: BANK,
      categories: null, purpose: '申请贷款', oneTime: true, givenOn: TODAY, until: '2026-12-01', state: 'IN_FORCE', uses: [], revokedAt: null,
    });
  });

  test('lets see what the public does not, nothing of third persons and nothing internal, and no more than once', async () => {
    const { number } = await give();
    const seen = await look(number);
    expect(seen).toContain('某市监罚〔2026〕5号');
    expect(seen).toContain('致行人李某，男，受伤，身份证***');
    expect(seen).not.toMatch(/内部备注|李测四|110101188001011234/);
    expect(JSON.parse(seen).hidden).toBeNull();
    expect(await look(number)).toMatch(REFUSED);
  });

  test('used by two at the same moment lets one through', async () => {
    const { number } = await give();
    const looks = await Promise.all(Array.from({ length: 6 }, () => look(number)));
    expect(looks.filter((seen) => seen.includes('某市监罚〔2026〕5号'))).toHaveLength(1);
    expect(looks.filter((seen) => REFUSED.test(seen))).toHaveLength(5);
  });

  test('may be good for several looks, until it is taken back', async () => {
    const { number } = await give({ oneTime: false });
    for (let i = 0; i < 3; i += 1) expect(await look(number)).toContain('某市监罚〔2026〕5号');
    expect(await revoke(number)).toMatchObject({ state: 'REVOKED', uses: [{ operator: 'operator' }, { operator: 'operator' }, { operator: 'operator' }], revokedAt: expect.stringMatching(/Z$/) });
    expect(await look(number)).toMatch(REFUSED);
    expect(await revoke(number)).toMatchObject({ __typename: 'AuthorisationRefusal', code: 'ALREADY_REVOKED' });
  });

  test('opens nobody else’s file, and is nobody else’s to take back', async () => {
    const { number } = await give({ oneTime: false });
    expect(await look(number, OTHER.code)).toMatch(REFUSED);
    expect(await look(number, unheldIdentityNumber('18990101'))).toMatch(REFUSED);
    expect(await look('A-20261102-999999')).toMatch(REFUSED);
    expect(await revoke(number, OTHER.code)).toMatchObject({ code: 'AUTHORISATION_UNKNOWN' });
  });

  test('of some categories leaves the others as the public sees them: of a person nothing', async () => {
    const other = [...gateway.platform.catalogue.categories.values()].find(({ id, form }) => form !== null && id !== twin)?.id;
    expect(JSON.parse(await look((await give({ categories: [other] })).number))).toMatchObject({ records: [] });
    expect(JSON.parse(await look((await give({ categories: [other, twin] })).number)).records).toHaveLength(1);
  });

  test.each([
    ['without a purpose', { purpose: ' ' }, 'PURPOSE_MISSING'],
    ['to no such organisation', { grantee: '不是代码' }, 'GRANTEE_INVALID'],
    ['to no such account', { granteeKind: 'ACCOUNT', grantee: BANK }, 'GRANTEE_INVALID'],
    ['of an unknown category', { categories: ['no-such'] }, 'CATEGORY_UNKNOWN'],
    ['of none', { categories: [] }, 'CATEGORY_UNKNOWN'],
    ['that has ended', { until: '2026-11-01' }, 'PERIOD_INVALID'],
    ['for more than a year', { until: '2027-11-02' }, 'PERIOD_INVALID'],
    ['of somebody unknown', { code: unheldIdentityNumber('18990101') }, 'SUBJECT_NOT_YOURS'],
  ])('%s is refused', async (_, more, code) => expect(await give(more)).toMatchObject({ __typename: 'AuthorisationRefusal', code }));

  test('of today and of a whole year is given', async () => {
    for (const until of [TODAY, '2027-11-01']) expect(await give({ until })).toMatchObject({ __typename: 'Authorisation', until });
  });
});

test('the subject reads who looked and why, and every look is in the log, the refused too', async () => {
  const { number } = await give();
  const before = (await gateway.auditLog()).length;
  await look(number);
  await look(number);
  const { data } = await gateway.graphql(`query ($code: String) { authorisations(code: $code, first: 1) { nodes { ${FIELDS} } pageInfo { hasNextPage } } }`, { code: PERSON.code }, gateway.token);
  expect(Object(data).authorisations).toMatchObject({ nodes: [{ number, state: 'USED', uses: [{ operator: 'operator' }] }], pageInfo: { hasNextPage: true } });
  expect((await gateway.auditLog()).slice(before)).toMatchObject([
    { action: 'subject.look', purpose: '申请贷款', object: number, result: 'done', detail: { viewer: 'authorised', found: true } },
    { action: 'subject.look', object: number, result: 'refused', detail: { refused: 'authorisation-needed' } },
  ]);
});

test('nobody gives or reads authorisations without a credential', async () => {
  const { errors } = await gateway.graphql('{ authorisations { nodes { number } } }');
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test('what was given and what became of it cannot be changed by the application', async () => {
  await give();
  for (const statement of ['update credit.authorisation set until = until', 'delete from credit.authorisation_event', 'update credit.authorisation_event set act = act']) {
    await expect(gateway.platform.store.pool.query(statement)).rejects.toThrow('permission denied');
  }
});
