import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';

/** The market authority sends; the demo citizen and the enterprise of the demo representative are whom it is about. */
const MARKET = '11430422MBX001011P';
const PERSON = { code: '430400187708311416', name: '西门星野' };
const FIRM = { code: '91430422MAX895170D', name: '衡南县岐山办事处众岳食品有限公司' };
/** Fifteen years old on the day; nobody's number. */
const CHILD = { code: unheldIdentityNumber('20110601'), name: '测小某' };
const OTHER = { code: unheldUscc(1), name: '某某测试食品有限公司' };

let gateway: RunningGateway;
const people = new Map<string, TestBrowser>();

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  const take = (item: string, rows: readonly Readonly<Record<string, string>>[]) => takeIn({ item, organ: MARKET, receivedOn: '2026-06-10', rows }, gateway.platform);
  await take('business-registration', [registrationRow(FIRM), registrationRow(OTHER)]);
  await take('administrative-penalty', [
    penaltyRow(FIRM, MARKET), penaltyRow(OTHER, MARKET, { CF_WSH: '某市监罚〔2026〕2号', DISCREDIT_LEVEL: '轻微', CF_FRDB: '测某' }),
    penaltyRow(PERSON, MARKET, { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: PERSON.code, CF_WSH: '某市监罚〔2026〕5号' }),
    penaltyRow(CHILD, MARKET, { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: CHILD.code, CF_WSH: '某市监罚〔2026〕7号' }),
  ]);
}, 120_000);
afterAll(() => gateway.stop());

/** Signed in once; those who look at persons with the second factor. */
async function browserOf(account: string): Promise<TestBrowser> {
  const known = people.get(account);
  if (known) return known;
  const browser = new TestBrowser(gateway.url);
  await browser.signIn(account, { secondFactor: account.startsWith('reviewer') });
  people.set(account, browser);
  return browser;
}

async function asked(account: string, query: string, variables: object): Promise<string> {
  const { data, errors } = await (await browserOf(account)).graphql(query, variables);
  return errors ? `${errors[0]?.extensions?.code ?? ''} ${errors[0]?.message ?? ''}` : JSON.stringify(Object.values(Object(data))[0]);
}

const look = (account: string, code: string, viewer: object): Promise<string> =>
  asked(account, 'query ($code: String!, $viewer: ViewerInput) { subject(code: $code, viewer: $viewer) { __typename ... on Subject { code currentName hidden { count } records { documentNo fields { code value } } } } }', { code, viewer });

const organ = { kind: 'ORGAN', purpose: '办理许可' };

describe('the subject itself', () => {
  test('reads its own file, a person as well as an organisation', async () => {
    expect(await look('citizen', PERSON.code, { kind: 'SELF' })).toContain('某市监罚〔2026〕5号');
    expect(await look('representative', FIRM.code, { kind: 'SELF' })).toMatch(/某市监罚〔2026〕1号.*内部备注/);
  });

  test('reads nobody else’s, and is told in the same words whether there is somebody else', async () => {
    const refusals = [
      await look('citizen', FIRM.code, { kind: 'SELF' }), await look('representative', OTHER.code, { kind: 'SELF' }),
      await look('citizen', unheldUscc(77), { kind: 'SELF' }), await look('representative', PERSON.code, { kind: 'SELF' }),
    ];
    for (const refusal of refusals) expect(refusal).toMatch(/^FORBIDDEN 以本人、本单位身份只能查看本人、本人代表的单位的档案/);
    expect(await look('citizen', FIRM.code, organ)).toMatch(/^FORBIDDEN/);
  });
});

describe('an authorisation given by the person at their own page', () => {
  const give = async (more: object = {}): Promise<string> =>
    JSON.parse(await asked('citizen', 'mutation ($input: GiveAuthorisationInput!) { giveAuthorisation(input: $input) { ... on Authorisation { number } ... on AuthorisationRefusal { code } } }', {
      input: { granteeKind: 'ORGANISATION', grantee: FIRM.code, purpose: '应聘', ...more },
    })).number;

  test('lets the representative of the organisation look, once, and nobody else', async () => {
    const viewer = { kind: 'AUTHORISED', authorisation: await give() };
    for (const other of ['clerk-market', 'checker']) expect(await look(other, PERSON.code, viewer)).toMatch(/^FORBIDDEN 须有本人、本单位的授权/);
    expect(await look('representative', PERSON.code, viewer)).toContain('某市监罚〔2026〕5号');
    expect(await look('representative', PERSON.code, viewer)).toMatch(/^FORBIDDEN 须有本人、本单位的授权/);
  });

  test('stands among those that the organisation has received, and gives a procurement unit what a project alone does not', async () => {
    const number = await give({ grantee: '12430422MBX001142G' });
    expect(await asked('checker', '{ receivedAuthorisations(by: ORGANISATION) { nodes { number subjectName state } } }', {})).toContain(number);
    expect(await asked('representative', '{ receivedAuthorisations(by: ORGANISATION) { nodes { purpose } } }', {})).toContain('应聘');
    const project = { kind: 'PROCUREMENT', project: '某采购项目', purpose: '资格审查' };
    expect(JSON.parse(await look('checker', PERSON.code, project)).records).toEqual([]);
    expect(await look('checker', PERSON.code, { ...project, authorisation: number })).toContain('某市监罚〔2026〕5号');
  });

  test('is not another’s to give or to take back', async () => {
    const number = await give();
    const revoke = 'mutation ($number: String!, $code: String) { revokeAuthorisation(number: $number, code: $code) { __typename ... on AuthorisationRefusal { code } } }';
    expect(await asked('representative', revoke, { number, code: FIRM.code })).toContain('AUTHORISATION_UNKNOWN');
    expect(await asked('representative', revoke, { number, code: PERSON.code })).toContain('SUBJECT_NOT_YOURS');
    expect(await asked('clerk-market', revoke, { number })).toMatch(/AccessDenied|SecondFactorNeeded/);
    expect(await asked('citizen', revoke, { number })).toContain('"Authorisation"');
  });
});

describe('a guardian', () => {
  const change = async (what: 'confirmGuardian' | 'endGuardianship', ward: string): Promise<string> => {
    const query = `mutation ($input: GuardianInput!) { ${what}(input: $input) { ... on GuardianConfirmed { inForce } ... on GuardianRefusal { code } } }`;
    const { data, errors } = await gateway.graphql(query, { input: { ward, guardian: PERSON.code, document: '户口簿' } }, gateway.token);
    return JSON.stringify(errors ?? Object.values(Object(data))[0]);
  };
  const MINE = '{ myFiles { ... on MyFiles { files { records { documentNo } } } } }';

  test('looks in the place of the minor once that is confirmed, to the eighteenth birthday, and no longer when it has ended', async () => {
    expect(await look('citizen', CHILD.code, { kind: 'SELF' })).toMatch(/^FORBIDDEN/);
    expect(await change('confirmGuardian', CHILD.code)).toBe('{"inForce":true}');
    expect(await change('confirmGuardian', CHILD.code)).toContain('ALREADY_CONFIRMED');
    expect(await look('citizen', CHILD.code, { kind: 'SELF' })).toContain('某市监罚〔2026〕7号');
    expect(await asked('citizen', MINE, {})).toMatch(/5号.*7号/);
    expect(await look('representative', CHILD.code, { kind: 'SELF' })).toMatch(/^FORBIDDEN/);
    const { today } = gateway.platform;
    Object.assign(gateway.platform, { today: () => '2029-06-01' });
    expect(await look('citizen', CHILD.code, { kind: 'SELF' })).toContain('某市监罚〔2026〕7号');
    Object.assign(gateway.platform, { today: () => '2029-06-02' });
    expect(await look('citizen', CHILD.code, { kind: 'SELF' })).toMatch(/^FORBIDDEN/);
    Object.assign(gateway.platform, { today });
    expect(await change('endGuardianship', CHILD.code)).toBe('{"inForce":false}');
    expect(await change('endGuardianship', CHILD.code)).toContain('NOT_CONFIRMED');
    expect(await look('citizen', CHILD.code, { kind: 'SELF' })).toMatch(/^FORBIDDEN/);
    expect(await asked('citizen', MINE, {})).not.toContain('7号');
  });

  test('is nobody’s of a grown-up, and not for a department to confirm', async () => {
    expect(await change('confirmGuardian', PERSON.code)).toContain('NOT_A_MINOR');
    expect(await change('confirmGuardian', unheldIdentityNumber('20120101'))).toContain('WARD_UNKNOWN');
    const query = 'mutation ($input: GuardianInput!) { confirmGuardian(input: $input) { __typename } }';
    expect(await asked('clerk-market', query, { input: { ward: CHILD.code, guardian: PERSON.code, document: '户口簿' } })).toContain('AccessDenied');
    expect(await asked('security-administrator', query, { input: { ward: CHILD.code, guardian: PERSON.code, document: '户口簿' } })).toContain('SecondFactorNeeded');
  });
});

describe('officers', () => {
  test('of a department see by duty what the public does not, with a purpose', async () => {
    expect(await look('clerk-market', OTHER.code, organ)).toContain('某市监罚〔2026〕2号');
    expect(await look('clerk-housing', OTHER.code, organ)).toContain('某市监罚〔2026〕2号');
    expect(await look('clerk-market', OTHER.code, { kind: 'ORGAN' })).toMatch(/^BAD_REQUEST/);
  });

  test('who may not look at persons are refused, who may need the second factor', async () => {
    expect(await look('clerk-market', PERSON.code, organ)).toMatch(/^FORBIDDEN/);
    expect(await look('reviewer-market', PERSON.code, organ)).toContain('某市监罚〔2026〕5号');
  });

  test('of a procurement unit see what is public for a project, and not what is slight', async () => {
    const project = { kind: 'PROCUREMENT', project: '某采购项目', purpose: '资格审查' };
    expect(await look('checker', FIRM.code, project)).toContain('某市监罚〔2026〕1号');
    expect(await look('checker', OTHER.code, project)).not.toContain('某市监罚〔2026〕2号');
    expect(await look('checker', FIRM.code, { ...project, project: '' })).toMatch(/^BAD_REQUEST/);
    expect(await look('checker', FIRM.code, organ)).toMatch(/^FORBIDDEN/);
  });
});

describe('the three administrators', () => {
  test('the system’s and security’s see that there is something, and nothing of it', async () => {
    for (const account of ['system-administrator', 'security-administrator']) {
      const seen = await look(account, FIRM.code, { kind: 'ADMINISTRATOR' });
      expect(seen).toContain('***');
      expect(seen).not.toMatch(/众岳|1号|MAX895170D|标签/);
      expect(await look(account, FIRM.code, organ)).toMatch(/^FORBIDDEN/);
    }
  });

  test('the auditor sees no file in whatever capacity', async () => {
    for (const viewer of [organ, { kind: 'ADMINISTRATOR' }, { kind: 'SELF' }]) expect(await look('audit-administrator', FIRM.code, viewer)).toMatch(/^FORBIDDEN/);
  });

  test('nobody else is one', async () => expect(await look('clerk-market', FIRM.code, { kind: 'ADMINISTRATOR' })).toMatch(/^FORBIDDEN/));
});
