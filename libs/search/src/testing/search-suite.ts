import type { FoundPage, SubjectQuery } from '../asking/subject-query.js';
import { SubjectSearch, TOTAL_CAP } from '../subject-search.js';
import { LAW, TODAY } from './document-mother.js';
import type { EngineUnderTest, StartEngine } from './engine-under-test.js';
import { SEARCH_CASES } from './search-cases.js';
import { MANY, SUITE, suiteDocuments } from './suite-register.js';

/** What every engine has to do alike: the same cases, with the same results. */
export function describeSearch(engineName: string, start: StartEngine): void {
  describe(`finding by ${engineName}`, () => {
    let under: EngineUnderTest;
    let search: SubjectSearch;

    beforeAll(async () => {
      under = await start();
      await under.fill(suiteDocuments());
      search = new SubjectSearch(under.engine, LAW);
    }, 60_000);
    afterAll(() => under.close());

    const find = (text: string, more: Partial<SubjectQuery> = {}): Promise<FoundPage> =>
      search.search({ text, kind: null, township: null, sector: null, noticesSince: null, first: 100, after: null, day: TODAY, ...more });
    const namesOf = (page: FoundPage): readonly string[] => page.subjects.map(({ name, matched }) => `${matched.alike ? '~' : ''}${name}`);
    const found = async (text: string, more: Partial<SubjectQuery> = {}): Promise<readonly string[]> => namesOf(await find(text, more));

    test.each(SEARCH_CASES)('$why: $typed', async ({ typed, finds }) => {
      expect(await found(typed)).toEqual(finds);
    });

    test('the name of before is shown as such, the present one not', async () => {
      expect((await find('老测记')).subjects[0]?.matched).toEqual({ by: 'former-name', text: '衡南县云集镇老测记建材厂', alike: false });
      expect((await find('绿测星野')).subjects[0]?.matched).toEqual({ by: 'name', text: SUITE.tea, alike: false });
    });

    test.each(['有限公司', '衡南县', '公司'])('a word that tells nothing (%s) finds up to the cap, in order, and says that there are more', async (text) => {
      const page = await find(text);
      expect(page).toMatchObject({ total: TOTAL_CAP, totalCapped: true, hasNextPage: true });
      const codes = page.subjects.map((s) => s.code);
      expect(codes).toHaveLength(100);
    });

    test('a word that tells nothing weighs nothing beside one that tells something', async () => {
      expect((await found('测山有限公司')).slice(0, 2)).toEqual([SUITE.mountain, SUITE.mountainSouth]);
      expect((await found('衡南县测泉'))[0]).toBe(SUITE.hotel);
    });

    test('pages follow each other without gap or repetition, and stay the same when asked again', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: FoundPage = await find('测多汽车', { first: 7, after });
        expect(await find('测多汽车', { first: 7, after })).toEqual(page);
        seen.push(...page.subjects.map((s) => s.code));
        after = page.hasNextPage ? page.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(Math.min(MANY, TOTAL_CAP));
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual((await Promise.all([find('测多汽车'), find('测多汽车', { after: (await find('测多汽车')).endCursor })])).flatMap((page) => page.subjects.map((s) => s.code)));
    });

    test('a cursor that is none begins at the beginning', async () => {
      expect(await found('测山建', { after: 'bm9uZQ' })).toEqual([SUITE.mountain, SUITE.mountainSouth]);
    });

    test('by kind and by township', async () => {
      expect(await found('单测', { kind: 'individual-business' })).toEqual([SUITE.pharmacy]);
      expect(await found('单测', { kind: 'enterprise' })).toEqual([]);
      expect(await found('测山', { township: '三塘镇' })).toEqual([SUITE.mountainSouth]);
      expect(await found('测山', { township: '栗江镇' })).toEqual([]);
    });

    test('by sector: some record of it is public', async () => {
      expect(await found('测山', { sector: 'construction' })).toEqual([SUITE.mountain, SUITE.mountainSouth]);
      expect(await found('测山', { sector: 'transport' })).toEqual([]);
    });

    test('by public notices since a day', async () => {
      expect(await found('测山', { noticesSince: '2026-05-20' })).toEqual([SUITE.mountain]);
      expect(await found('测山', { noticesSince: '2026-05-21' })).toEqual([]);
    });

    test('what ends disappears on its day, with nothing written', async () => {
      expect(await found('测山', { noticesSince: '2026-01-01', day: '2026-11-02' })).toEqual([SUITE.mountain]);
      expect(await found('测山', { noticesSince: '2026-01-01', day: '2026-11-03' })).toEqual([]);
      expect(await found('测山', { sector: 'construction', day: '2026-11-03' })).toEqual([SUITE.mountainSouth]);
      expect(await found('测山', { sector: 'construction', day: '2026-05-31' })).toEqual([]);
      expect(await found('测后商贸', { day: '2026-11-03' })).toEqual(['测后商贸有限公司']);
    });

    test('while somebody types there is something to choose from, and nothing that is merely alike', async () => {
      const suggested = async (text: string): Promise<readonly string[]> => (await search.suggest({ text, first: 8, day: TODAY })).map((s) => s.name);
      for (const text of ['绿', '绿测', '绿测·', '绿测·星', 'lv', 'lvce', '衡南县栗江镇绿', '绿测星野茶业农民']) expect(await suggested(text)).toContain(SUITE.tea);
      expect(await suggested('测川建材')).toEqual([]);
      expect(await suggested('衡')).toHaveLength(8);
      expect(await suggested('')).toEqual([]);
    });
  });
}
