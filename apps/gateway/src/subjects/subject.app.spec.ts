import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { penaltyRow, registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const FIRM = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const CLOSED_SHOP = { code: unheldUscc(2, '92'), name: '某某测试早餐店' };
const PERSON = { code: unheldIdentityNumber('18800101'), name: '测某某' };

/** Born in 2009: sixteen on the day of the penalty. */
const MINOR = { code: unheldIdentityNumber('20091101'), name: '测小某' };

const QUERY = `query ($code: String!, $asOf: Day, $viewer: ViewerInput) { subject(code: $code, asOf: $asOf, viewer: $viewer) {
  __typename
  ... on SubjectNotFound { code found candidates { code } }
  ... on Subject { code kind currentName formerNames status asOf identifiers { scheme value } hidden { count } records {
    category documentNo date state publication revision lastPublicDay daysLeft severity reason sourceOrgan headline
    basis { instrument title } fields { code heading value } why { rule text basis { title } } } } } }`;

let gateway: RunningGateway;

interface Answer {
  readonly __typename: string;
  readonly hidden: { readonly count: number } | null;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

async function ask(code: string, more: object = {}, token?: string): Promise<Answer> {
  const { data, errors } = await gateway.graphql(QUERY, { code, ...more }, token);
  if (errors) throw new Error(errors.map((e) => `${e.extensions?.code ?? ''} ${e.message}`).join('\n'));
  return Object(data).subject;
}

const numbersOf = (answer: Answer): readonly unknown[] => answer.records.flatMap((r) => r['documentNo'] ?? []);

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  const take = (item: string, receivedOn: string, rows: readonly Readonly<Record<string, string>>[], operation: 'upsert' | 'correct' = 'upsert') =>
    takeIn({ item, organ: ORGAN, receivedOn, rows, operation }, gateway.platform);
  await take('business-registration', '2026-01-05', [
    registrationRow(FIRM, { DJ_CYM: '某某旧名食品厂' }),
    registrationRow(CLOSED_SHOP, { DJ_ZTLX: '个体工商户', DJ_ZT: '注销' }),
  ]);
  await take('administrative-penalty', '2026-06-10', [
    penaltyRow(FIRM, ORGAN),
    penaltyRow(FIRM, ORGAN, { CF_WSH: '某市监罚〔2025〕2号', CF_JDRQ: '2025-06-01', CF_YXQ: '2026-06-01' }),
    penaltyRow(FIRM, ORGAN, { CF_WSH: '某市监罚〔2026〕3号', DISCREDIT_LEVEL: '轻微' }),
    penaltyRow(FIRM, ORGAN, { CF_WSH: '某市监罚〔2026〕4号' }),
    penaltyRow(PERSON, ORGAN, { CF_WSH: '某市监罚〔2026〕5号', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJHM: PERSON.code, CF_XDR_ZJLX: '身份证' }),
  ]);
  const personal = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证' };
  const ended = { CF_JDRQ: '2025-06-01', CF_YXQ: '2026-06-01' };
  await take('administrative-penalty', '2026-06-11', [
    penaltyRow(PERSON, ORGAN, { ...personal, ...ended, CF_WSH: '某市监罚〔2025〕6号', CF_XDR_ZJHM: PERSON.code }),
    penaltyRow(MINOR, ORGAN, { ...personal, CF_WSH: '某市监罚〔2026〕7号', CF_XDR_ZJHM: MINOR.code }),
    penaltyRow(MINOR, ORGAN, { ...personal, ...ended, CF_WSH: '某市监罚〔2025〕8号', CF_XDR_ZJHM: MINOR.code }),
  ]);
  await take('administrative-penalty', '2026-08-01', [
    penaltyRow(FIRM, ORGAN, { CF_WSH: '某市监罚〔2026〕4号', CZLX: '撤销', GZYY: '复议撤销' }),
  ], 'correct');
}, 60_000);
afterAll(() => gateway.stop());

describe('what the public sees of a subject', () => {
  test('open records with basis, days left and the reason why; the newest first', async () => {
    const answer = await ask(FIRM.code);
    expect(answer).toMatchObject({ kind: 'ENTERPRISE', currentName: FIRM.name, formerNames: ['某某旧名食品厂'], status: '存续', asOf: '2026-11-02', hidden: null });
    expect(numbersOf(answer)).toEqual(['某市监罚〔2026〕1号']);
    const [penalty] = answer.records;
    expect(penalty).toMatchObject({ state: 'ACTIVE', publication: 'OPEN', severity: '一般', headline: '标签不合规' });
    expect(penalty?.['daysLeft']).toBeGreaterThan(0);
    expect(penalty?.['why']).toMatchObject({ text: expect.stringMatching(/./), rule: expect.stringMatching(/./) });
    const dates = answer.records.map((r) => String(r['date']));
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('neither an ended, a slight nor a withdrawn penalty, and no internal remark', async () => {
    const answer = await ask(FIRM.code);
    expect(JSON.stringify(answer)).not.toMatch(/2025〕2号|2026〕3号|2026〕4号|内部备注/);
  });

  test('a code not on the register, a person, a closed shop, and no code at all: one and the same answer', async () => {
    for (const code of [unheldUscc(77), PERSON.code, CLOSED_SHOP.code, '不是代码', '']) {
      expect(await ask(code)).toEqual({ __typename: 'SubjectNotFound', code, found: false, candidates: [] });
    }
  });

  test('the values alone, in the order of the category’s columns, say the same as the fields', async () => {
    const { data } = await gateway.graphql(
      `query ($code: String!) { subject(code: $code) { ... on Subject { categories { id columns { code heading } }
        records { category values words { code words } fields { code heading value words } } } } }`,
      { code: FIRM.code },
    );
    const { categories, records } = Object(data).subject;
    expect(records.length).toBeGreaterThan(0);
    for (const { category, values, words, fields } of records) {
      const { columns } = categories.find((c: { id: string }) => c.id === category);
      expect(values).toHaveLength(columns.length);
      const spelled = new Map(words.map((w: { code: string; words: string }) => [w.code, w.words]));
      const told = columns.flatMap(({ code, heading }: { code: string; heading: string }, i: number) =>
        values[i] === null ? [] : [{ code, heading, value: values[i], words: spelled.get(code) ?? null }]);
      expect(told).toEqual(fields);
    }
  });

  test('asked for at the same moment, each question gets its own answer', async () => {
    const questions = Array.from({ length: 40 }, (_, i) => [
      { code: FIRM.code, more: { asOf: '2026-06-09' } }, { code: FIRM.code, more: {} }, { code: unheldUscc(77), more: {} }, { code: FIRM.code, more: { asOf: '2026-06-10' } },
    ][i % 4] ?? { code: '', more: {} });
    const together = await Promise.all(questions.map(({ code, more }) => ask(code, more)));
    for (const [i, { code, more }] of questions.slice(0, 4).entries()) {
      const alone = await ask(code, more);
      for (let at = i; at < together.length; at += 4) expect(together[at]).toEqual(alone);
    }
  });

  test('a code with blanks and small letters is read as it is meant', async () => {
    expect(await ask(` ${FIRM.code.toLowerCase()} `)).toMatchObject({ code: FIRM.code });
  });

  test('nobody is found before the day on which the platform knew them', async () => {
    expect((await ask(FIRM.code, { asOf: '2026-01-04' })).__typename).toBe('SubjectNotFound');
    expect((await ask(FIRM.code, { asOf: '2026-01-05' })).__typename).toBe('Subject');
  });

  test('an earlier day shows what was known then, and nothing that has ended or been withdrawn since', async () => {
    expect(numbersOf(await ask(FIRM.code, { asOf: '2026-06-09' }))).toEqual([]);
    expect(numbersOf(await ask(FIRM.code, { asOf: '2026-06-10' }))).toEqual(['某市监罚〔2026〕1号']);
  });

  test('a day to come, and a day that no calendar has, are refused with a word why', async () => {
    await expect(ask(FIRM.code, { asOf: '2026-11-03' })).rejects.toThrow('BAD_REQUEST 只能查到今天（2026-11-02）为止');
    await expect(ask(FIRM.code, { asOf: '2026-02-30' })).rejects.toThrow('日历上有的日期');
  });
});

describe('what a subject sees of itself', () => {
  const self = { viewer: { kind: 'SELF' } };

  test('all its records, the withdrawn and the ended too', async () => {
    const answer = await ask(FIRM.code, self, gateway.token);
    expect(numbersOf(answer)).toHaveLength(4);
    expect(answer.records).toContainEqual(expect.objectContaining({ documentNo: '某市监罚〔2026〕4号', state: 'WITHDRAWN', revision: 1, reason: '复议撤销', publication: 'ENDED' }));
    expect(answer.records).toContainEqual(expect.objectContaining({ documentNo: '某市监罚〔2025〕2号', publication: 'ENDED', daysLeft: null }));
    expect(answer.hidden?.count).toBe(0);
  });

  test('as of a day before the withdrawal: the record as it stood', async () => {
    const answer = await ask(FIRM.code, { ...self, asOf: '2026-07-31' }, gateway.token);
    expect(answer.records).toContainEqual(expect.objectContaining({ documentNo: '某市监罚〔2026〕4号', state: 'ACTIVE' }));
  });

  test('a person sees their record under a masked number', async () => {
    const answer = await ask(PERSON.code, self, gateway.token);
    expect(answer).toMatchObject({ kind: 'NATURAL_PERSON', records: [{ documentNo: '某市监罚〔2026〕5号' }, { documentNo: '某市监罚〔2025〕6号' }] });
    expect(JSON.stringify(answer)).not.toContain(PERSON.code);
  });

  test('not without the credential, and not with a wrong one', async () => {
    await expect(ask(FIRM.code, self)).rejects.toThrow('UNAUTHENTICATED');
    await expect(ask(FIRM.code, self, 'a'.repeat(43))).rejects.toThrow('UNAUTHENTICATED');
  });
});

describe('what an officer sees', () => {
  test('needs organ, name and purpose', async () => {
    for (const missing of ['organ', 'operator', 'purpose']) {
      const viewer = { kind: 'ORGAN', organ: ORGAN, operator: '经办甲', purpose: '办理许可', [missing]: ' ' };
      await expect(ask(FIRM.code, { viewer }, gateway.token)).rejects.toThrow('BAD_REQUEST');
    }
  });

  test('every look is in the audit log before the answer, one that found nobody too, and no number looked for', async () => {
    const before = (await gateway.auditLog()).length;
    const viewer = { kind: 'ORGAN', organ: ORGAN, operator: '经办甲', purpose: '办理许可' };
    await ask(FIRM.code, { viewer }, gateway.token);
    await ask(unheldIdentityNumber('18990101'), { viewer }, gateway.token);
    await ask(FIRM.code);
    const written = (await gateway.auditLog()).slice(before);
    expect(written).toMatchObject([
      { action: 'subject.look', operator: '经办甲', organ: ORGAN, purpose: '办理许可', subject_id: expect.any(Number), detail: { found: true, holder: 'operator' } },
      { action: 'subject.look', operator: '经办甲', subject_id: null, detail: { found: false } },
    ]);
    expect(JSON.stringify(written)).not.toContain('18990101');
  });
});

test('an officer who asks for an earlier day sees nothing that was withdrawn since, and is told that it is hidden and why', async () => {
  const viewer = { kind: 'ORGAN', organ: ORGAN, operator: '经办甲', purpose: '办理许可' };
  const then = await ask(FIRM.code, { viewer, asOf: '2026-07-31' }, gateway.token);
  expect(numbersOf(then)).toContain('某市监罚〔2026〕1号');
  expect(numbersOf(then)).not.toContain('某市监罚〔2026〕4号');
  const { data } = await gateway.graphql(
    'query ($code: String!, $viewer: ViewerInput!) { hiddenRecords(code: $code, viewer: $viewer, asOf: "2026-07-31") { ... on HiddenRecordList { records { why { rule } } } } }', { code: FIRM.code, viewer }, gateway.token,
  );
  const rules = Object(data).hiddenRecords.records.map((each: { why: { rule: string } }) => each.why.rule);
  expect(rules).toContain('withdrawn');
  expect(then.hidden?.count).toBe(rules.length);
});

describe('what is held of a minor', () => {
  const officer = { viewer: { kind: 'ORGAN', organ: ORGAN, operator: '经办甲', purpose: '办理许可' } };

  test('is there for the subject, and never for the public', async () => {
    expect(numbersOf(await ask(MINOR.code, { viewer: { kind: 'SELF' } }, gateway.token))).toEqual(['某市监罚〔2026〕7号', '某市监罚〔2025〕8号']);
    expect((await ask(MINOR.code)).__typename).toBe('SubjectNotFound');
  });

  test('goes by the rule for minors, and what is hidden of it is not even counted', async () => {
    const minor = await ask(MINOR.code, officer, gateway.token);
    expect(minor.records).toMatchObject([{ documentNo: '某市监罚〔2026〕7号', publication: 'NEVER', why: { rule: 'minor-person' } }]);
    expect(minor.hidden).toEqual({ count: 0 });
    const adult = await ask(PERSON.code, officer, gateway.token);
    expect(adult.records).toMatchObject([{ documentNo: '某市监罚〔2026〕5号', why: { rule: 'person-penalty' } }]);
    expect(adult.hidden).toEqual({ count: 1 });
  });
});

test('a record shows the citations of its category that are in force on the day', async () => {
  const [registration] = (await ask(FIRM.code, { viewer: { kind: 'SELF' } }, gateway.token)).records.filter((r) => r['category'] === 'business-registration');
  expect(registration?.['basis']).toEqual([
    { instrument: 'enterprise-publicity-regulation', title: '企业信息公示暂行条例' },
    { instrument: 'market-entity-registration-regulation', title: '市场主体登记管理条例' },
  ]);
});

test('what is public of penalties and listings says from which day on its repair may be asked for, and how', async () => {
  const { data } = await gateway.graphql(`query ($code: String!) { subject(code: $code) { ... on Subject { records { category documentNo repair { from when conditions basis { instrument } } } } } }`, { code: FIRM.code });
  const records: readonly { readonly category: string; readonly documentNo: string | null; readonly repair: unknown }[] = Object(data).subject.records;
  expect(records.find(({ documentNo }) => documentNo === '某市监罚〔2026〕1号')?.repair).toEqual({
    from: '2026-09-01', when: '最短公示期届满', conditions: [], basis: [{ instrument: 'ndrc-order-36' }, { instrument: 'gbf-2025-22' }],
  });
  expect(records.filter(({ category, repair }) => category === 'business-registration' && repair !== null)).toEqual([]);
});
