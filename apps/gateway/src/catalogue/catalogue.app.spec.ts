import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const QUERY = `query ($filter: CatalogueFilter) { catalogue(filter: $filter) {
  sectors { id name field collected notCollected categories {
    id name nameBefore kindName about collecting collectingReason providers { id name note } providersReason
    reporting { text zeroReport why basis { title article } } audience disclosureReason basis { title documentNo article } template } }
  providers { id name note } organs townships } }`;

interface Category {
  readonly id: string;
  readonly collecting: string;
  readonly collectingReason: string;
  readonly about: readonly string[];
  readonly providers: readonly { readonly id: string; readonly name: string; readonly note: string | null }[];
  readonly providersReason: string;
  readonly reporting: { readonly text: string; readonly zeroReport: string | null; readonly why: string; readonly basis: readonly object[] } | null;
  readonly audience: string;
  readonly disclosureReason: string;
  readonly template: string | null;
}

interface Answer {
  readonly sectors: readonly { readonly id: string; readonly collected: number; readonly notCollected: number; readonly categories: readonly Category[] }[];
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly organs: readonly string[];
  readonly townships: readonly string[];
}

let gateway: RunningGateway;
let all: Answer;

async function ask(filter: object | null = null): Promise<Answer> {
  const { data, errors } = await gateway.graphql(QUERY, { filter });
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object(data).catalogue;
}

const categoriesOf = (answer: Answer): readonly Category[] => answer.sectors.flatMap((sector) => sector.categories);
const idsOf = (answer: Answer): readonly string[] => categoriesOf(answer).map(({ id }) => id);

function category(id: string): Category {
  const found = categoriesOf(all).find((c) => c.id === id);
  if (!found) throw new Error(`no category ${id}`);
  return found;
}

function provider(name: string): string {
  const found = all.providers.find((p) => p.name === name);
  if (!found) throw new Error(`no provider ${name}`);
  return found.id;
}

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  all = await ask();
}, 60_000);
afterAll(() => gateway.stop());

describe('the whole catalogue', () => {
  test('has every category once, in its own sector', () => {
    const known = gateway.platform.catalogue.categories;
    expect(known.size).toBe(381);
    expect([...idsOf(all)].sort()).toEqual([...known.keys()].sort());
    for (const sector of all.sectors) expect(sector.categories.map(({ id }) => known.get(id)?.sector)).toEqual(sector.categories.map(() => sector.id));
    expect(all.sectors).toHaveLength(48);
  });

  test('says that departments send it of nothing that lacks a basis, is sealed, or is formed by the platform', () => {
    for (const known of gateway.platform.catalogue.categories.values()) {
      const { collecting, reporting, template } = category(known.id);
      const collected = known.admission === 'admitted' && !known.sealed && known.origin === 'submitted' && known.form !== null;
      expect([known.id, collecting === 'SUBMITTED']).toEqual([known.id, collected]);
      expect([known.id, reporting !== null, template]).toEqual([known.id, collected, collected ? `/api/templates/${known.id}.xlsx` : null]);
    }
    expect(categoriesOf(all).filter(({ collecting }) => collecting === 'NEEDS_BASIS').length).toBeGreaterThan(50);
  });

  test('leaves no statement without its why, and no id where a name belongs', () => {
    for (const { id, collectingReason, providers, providersReason, audience, disclosureReason, about, reporting } of categoriesOf(all)) {
      for (const words of [collectingReason, providersReason, audience, disclosureReason, ...about]) expect([id, words]).toEqual([id, expect.stringMatching(/[一-鿿]/)]);
      expect([id, providers.map(({ name }) => name)]).toEqual([id, providers.map(() => expect.stringMatching(/^[一-鿿（）、]+$/))]);
      expect(providers.length).toBeGreaterThan(0);
      if (reporting) expect([id, reporting.why, reporting.text]).toEqual([id, expect.stringMatching(/./), expect.stringMatching(/报送|一次/)]);
    }
  });

  test('counts what each sector collects and what not', () => {
    for (const sector of all.sectors) {
      const collected = sector.categories.filter(({ collecting }) => collecting === 'SUBMITTED').length;
      expect([sector.id, sector.collected, sector.notCollected]).toEqual([sector.id, collected, sector.categories.length - collected]);
    }
  });
});

describe('a category', () => {
  test('that departments send: how often, by which deadlines, under whose name of today', () => {
    expect(category('administrative-penalty').reporting).toEqual({
      text: '发生后 7 个工作日内报送；衡南县市场监督管理局 20 个工作日内',
      zeroReport: '没有发生的，每月报一次零报告',
      why: expect.stringMatching(/^时限依据：行政处罚信息上网公示和归集；市场监管行政处罚公示/),
      basis: expect.arrayContaining([expect.objectContaining({ article: '9' })]),
    });
    expect(category('rural-honour').reporting).toMatchObject({ text: '发生后 7 个工作日内报送，至少每年一次', why: expect.stringContaining('没有法定时限') });
  });

  test('names one office of today for two departments of 2017, and says what the policy wrote', () => {
    expect(category('tax-arrears').providers).toEqual([{ id: '11430422MBX00102XF', name: '国家税务总局衡南县税务局', note: '政策文件写作“国税局”“地税局”' }]);
    expect(category('business-registration').providers).toMatchObject([{ name: '衡南县市场监督管理局', note: '政策文件写作“食品药品工商质量监督管理局”' }]);
    expect(category('financial-supervision-info').providers).toContainEqual(
      expect.objectContaining({ id: 'finance-office', name: '金融办', note: expect.stringContaining('尚未核实') }),
    );
  });

  test('is named by the law of today, and found by the name of the policy too', async () => {
    expect(category('tax-violation-blacklist')).toMatchObject({ name: '重大税收违法失信主体', nameBefore: '税收违法黑名单' });
    expect(category('tax-arrears')).toMatchObject({ name: '欠税公告信息', nameBefore: null });
    expect(idsOf(await ask({ text: '税收违法黑名单' }))).toContain('tax-violation-blacklist');
  });

  test('names the clause that asks for it, or the national rule', () => {
    expect(category('administrative-penalty').providersReason).toBe('南政办发[2017]42号 2.1.1.1、2.6.1 写明');
    expect(category('business-registration').providersReason).toBe('南政办发[2017]42号 2.1.4.1 列出部门，按职责分派');
    expect(category('tax-arrears').providersReason).toBe('国家规定增加的类别，按部门职责确定');
  });

  test.each([
    ['tax-payment-person', 'NEEDS_BASIS', '没有法律依据，不收：个人涉税信息依法保密'],
    ['public-security-penalty-unit', 'SEALED', '依法封存'],
    ['tax-credit-record', 'DERIVED', '由其他类别汇成，不单独报送：'],
    ['objection-case-unit', 'PLATFORM', '平台业务产生，不由部门报送：'],
  ])('that is not sent in, %s: %s, and why', (id, collecting, why) => {
    expect(category(id)).toMatchObject({ collecting, collectingReason: expect.stringContaining(why), template: null, reporting: null });
  });
});

describe('a filter', () => {
  test('by sector', async () => {
    const taxation = await ask({ sector: 'taxation' });
    expect(new Set(idsOf(taxation))).toEqual(new Set(all.sectors.find(({ id }) => id === 'taxation')?.categories.map(({ id }) => id)));
    expect(taxation.sectors.map(({ collected }) => collected)).toEqual(all.sectors.map(({ collected }) => collected));
  });

  test('by provider: what is asked of it by name, and what is asked of all departments', async () => {
    const ids = idsOf(await ask({ provider: provider('衡南县住房和城乡建设局') }));
    expect(ids).toContain('administrative-penalty');
    expect(ids).toContain('construction-unit-credit-record');
    expect(ids).not.toContain('tax-arrears');
    expect(idsOf(await ask({ provider: provider('水利局') }))).toContain('administrative-licence');
    expect(idsOf(await ask({ provider: provider('各乡镇人民政府') }))).not.toContain('administrative-licence');
  });

  test('by whether it is collected', async () => {
    const [yes, no] = [await ask({ collected: true }), await ask({ collected: false })];
    expect([...idsOf(yes), ...idsOf(no)].sort()).toEqual([...idsOf(all)].sort());
    expect(categoriesOf(yes).every(({ collecting }) => collecting === 'SUBMITTED')).toBe(true);
  });

  test('by words in names, providers and reasons, all of them', async () => {
    expect(idsOf(await ask({ text: '欠税 公告' }))).toEqual(['tax-arrears']);
    expect(idsOf(await ask({ text: '地税局' }))).toContain('tax-arrears');
    expect(idsOf(await ask({ text: '没有这样的字' }))).toEqual([]);
  });

  test('by one category, and by several conditions at once', async () => {
    expect(idsOf(await ask({ category: 'tax-arrears' }))).toEqual(['tax-arrears']);
    expect(idsOf(await ask({ category: 'tax-arrears', collected: false }))).toEqual([]);
  });

  test('that names what does not exist finds nothing', async () => {
    expect(idsOf(await ask({ sector: 'nowhere' }))).toEqual([]);
    expect(idsOf(await ask({ provider: 'nobody' }))).toEqual([]);
  });
});

test('offers the organs that report today first, every name once, and the townships', () => {
  const names = all.providers.map(({ name }) => name);
  expect(names.slice(0, all.organs.length)).toEqual(all.organs);
  expect(new Set(names).size).toBe(names.length);
  expect(all.townships).toContain('云集镇');
});
