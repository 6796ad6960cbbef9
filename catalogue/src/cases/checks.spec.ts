import type { SubjectKind } from '@credit/domain';
import { checkSubject, type ListedRecord, type Scenario, type SubjectCheck, type SubjectFacts } from '@credit/sanctions';
import { loadCatalogue } from '../load-catalogue.js';
import { recordOf } from './fact.js';
import { COUNTY_FACTS, LISTED_FACTS, MEASURE_FACTS } from './measure-facts.js';

const law = loadCatalogue();
const DAY = '2026-11-02';

function check(before: Scenario, records: readonly ListedRecord[], more: Partial<SubjectFacts> & { readonly day?: string } = {}): SubjectCheck {
  const { day = DAY, ...facts } = more;
  return checkSubject({ kind: 'enterprise', records, ...facts }, { scenario: before, day, law });
}

const record = (name: keyof typeof LISTED_FACTS, more: Partial<ListedRecord> = {}): ListedRecord => recordOf(LISTED_FACTS[name], more);
const kinds = (listings: SubjectCheck['listingsInForce']): readonly string[] => listings.map(({ listing }) => listing.listKind);
const ids = (measures: readonly { readonly id: string }[]): readonly string[] => measures.map(({ id }) => id);
const notes = (found: SubjectCheck): readonly string[] => found.notes.map(({ kind }) => kind);

describe('a listing in force', () => {
  it('gives authority, document, days and its measures with duty and article', () => {
    const { listingsInForce } = check('government-procurement', [record('失信被执行人', { documentNo: '（2025）湘0422执280号', organName: '衡南县人民法院', decidedOn: '2025-04-06' })]);
    expect(listingsInForce).toHaveLength(1);
    expect(listingsInForce[0]?.listing).toMatchObject({
      listKind: 'dishonest-judgment-debtor', listId: 'dishonest-judgment-debtor', documentNo: '（2025）湘0422执280号', authority: '衡南县人民法院', listedOn: '2025-04-06', until: null, disputed: false,
    });
    expect(listingsInForce[0]?.measures).toMatchObject([{
      id: 'procurement-exclusion', duty: 'must',
      basis: [{ instrument: 'government-procurement-law', article: '22', title: '《中华人民共和国政府采购法》' }, { instrument: 'mof-2016-125', article: null }],
    }]);
  });

  it('and another one both count: all measures, none before the other', () => {
    const found = check('government-procurement', [record('政府采购严重违法'), record('拖欠农民工工资'), record('经营异常')]);
    expect(ids(found.measures)).toEqual(['procurement-exclusion', 'procurement-ban-by-decision', 'wage-arrears-procurement-bidding', 'abnormal-operation-consideration']);
    expect(kinds(found.listingsInForce)).toEqual(['procurement-misconduct-list', 'wage-arrears-blacklist']);
    expect(kinds(found.otherFacts)).toEqual(['abnormal-operation-list']);
  });

  it('of which one measure rests on two is told once, with both reasons and the later last day', () => {
    const [first, second] = [record('失信被执行人', { validUntil: '2027-01-07' }), record('重大税收违法', { decidedOn: '2026-01-31', validUntil: '2029-01-31' })];
    const { measures } = check('government-procurement', [first, second]);
    expect(measures).toMatchObject([{ id: 'procurement-exclusion', until: '2029-01-31', because: [`dishonest-judgment-debtor/${first.id}`, `major-tax-violation/${second.id}`] }]);
  });
});

describe('a ban that has ended', () => {
  const ban = (): ListedRecord => record('政府采购严重违法', { decidedOn: '2024-11-02', validUntil: '2026-11-02' });

  it('applies on its last day and excludes from nothing on the day after', () => {
    expect(ids(check('government-procurement', [ban()]).measures)).toEqual(['procurement-exclusion', 'procurement-ban-by-decision']);
    const after = check('government-procurement', [ban()], { day: '2026-11-03' });
    expect(after.measures).toEqual([]);
    expect(kinds(after.endedListings)).toEqual(['procurement-misconduct-list']);
    expect(after.endedListings[0]?.listing.standing).toEqual({ on: 'ended', why: 'term', since: '2026-11-03', reason: null });
  });

  it('is reported with the exception that removed it', () => {
    const { excepted } = check('government-procurement', [ban()], { day: '2026-11-03' });
    expect(excepted.map(({ id, exception }) => `${id}：${exception.text}`)).toEqual([
      'procurement-exclusion：名单、决定期限届满或已移出的，不再适用',
      'procurement-ban-by-decision：禁止期限届满的可以参加（实施条例第十九条第二款）',
    ]);
  });

  it('is told as ended where the court took it off early, and not at all where it was repaired or annulled', () => {
    const off = record('失信被执行人', { validUntil: '2027-01-07', knownOn: DAY, fields: { MD_ZT: '已屏蔽' } });
    expect(kinds(check('government-procurement', [off]).endedListings)).toEqual(['dishonest-judgment-debtor']);
    for (const state of ['REPAIRED', 'WITHDRAWN'] as const) {
      const gone = check('government-procurement', [record('失信被执行人', { state, knownOn: DAY })]);
      expect(gone).toEqual(check('government-procurement', []));
    }
  });
});

describe('a listing that is not used', () => {
  it('is marked while an objection is open, and still counts', () => {
    const found = check('government-procurement', [record('失信被执行人', { disputed: true })]);
    expect(ids(found.measures)).toEqual(['procurement-exclusion']);
    expect(found.listingsInForce[0]?.listing.disputed).toBe(true);
    expect(notes(found)).toEqual(['disputed']);
  });

  it.each([
    ['decisive-objection', '“失信被执行人名单”的异议正在处理，所指错误足以影响核查，核查中不使用'],
    ['court-stay', '“失信被执行人名单”的决定已被依法停止执行，核查中不使用'],
    ['provisional-repair', '“失信被执行人名单”在破产重整或者和解期间暂时解除，核查中不使用'],
  ] as const)('%s suspends it', (kind, text) => {
    const found = check('government-procurement', [record('失信被执行人', { stays: [{ kind, from: '2026-11-01', until: null, document: null }] })]);
    expect([found.measures, found.listingsInForce, kinds(found.suspendedListings)]).toEqual([[], [], ['dishonest-judgment-debtor']]);
    expect(found.notes).toMatchObject([{ kind: 'suspended', text }]);
  });

  it('has no effect before it is served, nor before the day its decision names', () => {
    expect(check('government-procurement', [record('失信被执行人', { servedOn: '2026-11-05' })])).toMatchObject({ measures: [], listingsInForce: [], listingsToCome: [{ from: '2026-11-05' }] });
    const later = check('government-procurement', [record('政府采购严重违法', { validFrom: '2026-11-10' })]);
    expect(later.notes).toMatchObject([{ kind: 'begins-later', text: '“政府采购严重违法失信行为记录名单”的决定已经作出，自 2026-11-10 起生效' }]);
  });

  it('is shown without effect where its list is not switched on, or does not tell which list it is', () => {
    const customs = check('inspection', [record('海关严重失信')]);
    expect([kinds(customs.listingsInForce), customs.measures, notes(customs)]).toEqual([['industry-blacklist'], [], ['list-not-enabled']]);
    const unknown = check('inspection', [record('文旅严重失信', { fields: { MD_SY: '列入行业黑名单' } })]);
    expect([kinds(unknown.otherFacts), unknown.measures, notes(unknown)]).toEqual([['industry-blacklist'], [], ['list-not-told']]);
  });

  it('has no effect on a day on which no rule set the list up', () => {
    const early = record('文旅轻微失信', { decidedOn: '2021-06-01', knownOn: '2021-06-01', validUntil: '2022-06-01' });
    const found = check('inspection', [early], { day: '2021-12-31' });
    expect([found.measures, notes(found)]).toEqual([[], ['no-basis-on-day']]);
    expect(ids(check('inspection', [early], { day: '2022-01-01' }).measures)).toEqual(['culture-tourism-supervision']);
  });

  it('is not even told on a day on which nothing let its category be kept', () => {
    const early = record('拖欠农民工工资', { decidedOn: '2019-06-01', knownOn: '2019-06-01' });
    expect(check('public-funds', [early], { day: '2020-04-30' })).toEqual(check('public-funds', [], { day: '2020-04-30' }));
    expect(ids(check('public-funds', [early], { day: '2020-05-01' }).measures)).toEqual(['wage-arrears-funds']);
  });
});

describe('measures of the third class', () => {
  it('inform and never compel', () => {
    const found = check('financing', [record('拖欠农民工工资')]);
    expect(found.measures.map((each) => [each.id, each.class, each.duty, each.effect])).toEqual([
      ['wage-arrears-financing', 3, 'may', 'inform'], ['credit-information-financing', 3, 'may', 'inform'],
    ]);
    expect(found.notes).toMatchObject([{ kind: 'informs-only', text: '这些措施由金融机构等单位自主决定，平台只提供事实，不作要求' }]);
  });
});

describe('what an authority decides case by case', () => {
  it('is mentioned beside the check, and is no measure of it', () => {
    const found = check('government-procurement', [record('失信被执行人')]);
    expect(ids(found.caseByCase)).toEqual(['consumption-restriction', 'judgment-debtor-exit-restriction']);
    expect(found.caseByCase[0]?.reservations.map(({ id }) => id)).toEqual(['court-approval']);
    expect(ids(found.measures)).toEqual(['procurement-exclusion']);
  });
});

describe('the green channel', () => {
  it.each(['纳税信用A级', '荣誉', '已履行承诺', '环保诚信', '劳动保障A级', '海关高级认证', '诚信典型'] as const)('opens on %s', (name) => {
    const { greenChannel } = check('licensing', [record(name)]);
    expect(ids(greenChannel?.measures ?? [])).toEqual(expect.arrayContaining(['reward-green-channel', 'reward-priority-processing', 'reward-simplified-procedure', 'reward-deferred-documents']));
    expect(greenChannel?.because).toHaveLength(1);
    expect(greenChannel?.keeps).toBe('涉及公共安全、人身健康、生态环境的检查和核验不减免，法定条件和程序不变');
  });

  it.each(['履行中承诺', '违诺未经认定', '海关失信等级', '经营异常'] as const)('does not open on %s', (name) => {
    expect(check('licensing', [record(name)]).greenChannel).toBeNull();
  });

  it('means fewer inspections in inspections, with the safety checks as they are', () => {
    const { greenChannel } = check('inspection', [record('纳税信用A级')]);
    expect(greenChannel?.measures.map(({ id, effect, reservations }) => [id, effect, reservations.map((each) => each.id)])).toEqual([['reward-fewer-inspections', 'reduce-inspections', ['safety-check']]]);
  });

  it('is closed while a severe listing is in force, and open again on the day the listing ends', () => {
    const [honour, listing] = [record('纳税信用A级'), record('失信被执行人', { validUntil: '2026-11-20' })];
    const closed = check('licensing', [honour, listing]);
    expect([closed.greenChannel, closed.measures.filter(({ polarity }) => polarity === 'reward')]).toEqual([null, []]);
    expect(closed.notes).toContainEqual({ kind: 'green-channel-paused', about: [`dishonest-judgment-debtor/${listing.id}`], text: '有严重失信主体名单在有效期内，暂停适用激励措施和绿色通道，移出名单当日恢复' });
    expect(closed.honours).toMatchObject([{ kind: 'tax-credit-rating-a', title: '2025年度纳税信用A级', until: null }]);
    expect(check('licensing', [honour, listing], { day: '2026-11-21' }).greenChannel).not.toBeNull();
  });

  it('stays open beside a listing that is not severe, or not used', () => {
    expect(check('licensing', [record('纳税信用A级'), record('经营异常')]).greenChannel).not.toBeNull();
    const stopped = record('失信被执行人', { stays: [{ kind: 'court-stay', from: DAY, until: null, document: null }] });
    expect(check('licensing', [record('纳税信用A级'), stopped]).greenChannel).not.toBeNull();
  });

  it('ends with a grade that a worse one took the place of', () => {
    const [good, bad] = [record('环保诚信', { decidedOn: '2026-06-05' }), recordOf(LISTED_FACTS.环保诚信, { decidedOn: '2026-10-01', fields: { PJ_DJ: '环保不良企业' } })];
    expect(check('inspection', [good], { day: '2026-09-30' }).greenChannel).not.toBeNull();
    const found = check('inspection', [good, bad]);
    expect([found.greenChannel, ids(found.measures), kinds(found.otherFacts)]).toEqual([null, ['environmental-warning'], ['environmental-credit-rating']]);
  });
});

describe('honours', () => {
  it('are titles; grades and kept promises stand beside them', () => {
    const found = check('licensing', [record('荣誉', { validUntil: '2029-03-01' }), record('已履行承诺'), record('环保诚信')]);
    expect(found.honours.map(({ kind, title, until }) => [kind, title, until])).toEqual([['rural-honour', '县级质量安全诚信社', '2029-03-01']]);
    expect(found.otherMerits.map(({ kind, title }) => [kind, title])).toEqual([['credit-commitment', '按期完工'], ['environmental-credit-rating', '2025年度环保诚信企业']]);
  });
});

describe('other facts', () => {
  it.each([
    ['government-procurement', '吊销许可证件', ['procurement-qualification-record']], ['government-procurement', '欠税公告', []], ['licensing', '骗取许可', ['licence-reapplication-ban']], ['bidding', '取消投标资格', ['bidding-disqualification']],
  ] as const)('before %s: %s', (before, name, measures) => {
    const found = check(before, [record(name)]);
    expect([found.listingsInForce, found.otherFacts.map((each) => ids(each.measures))]).toEqual([[], [measures]]);
  });

  it('leave out penalties that no measure of the decision rests on, and those without a class (待定级)', () => {
    expect(check('government-procurement', [record('一般罚款')])).toEqual(check('government-procurement', []));
    expect(check('government-procurement', [recordOf(COUNTY_FACTS.安全生产失信处罚)])).toEqual(check('government-procurement', []));
    expect(kinds(check('public-funds', [recordOf(COUNTY_FACTS.套取科研经费)]).otherFacts)).toEqual(['research-fund-misuse-unit']);
    expect(check('government-procurement', [record('一般罚款', { fields: { CF_CFLB: '罚款', CF_NR_FK: '500' } })]).otherFacts).toEqual([]);
  });
});

describe('connected subjects', () => {
  it.each(['head-office', 'branch', 'consortium-member'] as const)('%s: shown beside the check and never merged into it', (relation) => {
    const related = [{ relation, code: '91430422MAX000015J', name: '甲公司', facts: { kind: 'enterprise' as SubjectKind, records: [record('失信被执行人')] } }];
    const found = check('government-procurement', [], { related });
    expect([found.listingsInForce, found.measures]).toEqual([[], []]);
    expect(found.related).toMatchObject([{ relation, code: '91430422MAX000015J', listingsInForce: [{ listKind: 'dishonest-judgment-debtor' }] }]);
    expect(found.notes).toMatchObject([{ kind: 'related-listed', about: ['91430422MAX000015J'] }]);
  });
});

it('no answer holds a word of judgement of the platform’s own', () => {
  const VERDICT = /不合格|合格供应商|不予通过|未通过|准予|淘汰|高风险|低风险|信用良好|信用较差|评分|得分|不得中标|建议拒绝|黑名单用户/;
  const all = Object.values(MEASURE_FACTS).map((fact) => recordOf(fact));
  const stopped = Object.values(MEASURE_FACTS).map((fact) => recordOf(fact, { disputed: true, stays: [{ kind: 'court-stay', from: DAY, until: null, document: null }] }));
  for (const before of ['government-procurement', 'licensing', 'financing', 'inspection'] as const) {
    for (const records of [all, stopped]) {
      const { notes: told, greenChannel } = check(before, records);
      expect(told.length).toBeGreaterThan(0);
      for (const text of [...told.map((note) => note.text), greenChannel?.keeps ?? '']) expect(text).not.toMatch(VERDICT);
    }
  }
});
