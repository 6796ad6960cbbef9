import type { SubjectKind } from '@credit/domain';
import type { FoundSubject } from '../asking/subject-query.js';
import type { SearchDocument } from '../documents/search-document.js';
import { toSearchDocument } from '../documents/to-search-document.js';
import { SubjectSearch } from '../subject-search.js';
import { LAW, subject, TODAY } from './document-mother.js';
import type { EngineUnderTest, StartEngine } from './engine-under-test.js';
import { QUALITY_CLASSES, type Chance, type Company } from './quality-classes.js';

export interface GeneratedCompany extends Company {
  readonly kind: string;
  readonly status: string;
}

export interface GeneratedRegister {
  readonly companies: readonly GeneratedCompany[];
  /** Names of companies that are not on the register. */
  readonly strangers: readonly string[];
  readonly chance: Chance;
}

const QUESTIONS = 200;
const KINDS: Readonly<Record<string, SubjectKind>> = { 企业: 'enterprise', 个体工商户: 'individual-business', 农民专业合作社: 'cooperative' };
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** How well a register of a county's size is searched by an engine; the same questions and floors for every engine. */
export function describeQuality(engineName: string, start: StartEngine, generate: () => Promise<GeneratedRegister>): void {
  describe(`finding among many by ${engineName}`, () => {
    let under: EngineUnderTest;
    let search: SubjectSearch;
    let register: GeneratedRegister;
    let findable: readonly Company[];
    let byCode: ReadonlyMap<string, Company>;

    beforeAll(async () => {
      [under, register] = [await start(), await generate()];
      const documents = register.companies.flatMap((company) => documentOf(company) ?? []);
      const held = new Set(documents.map(({ code }) => code));
      findable = register.companies.filter(({ code }) => held.has(code));
      byCode = new Map(findable.map((company) => [company.code, company]));
      await under.fill(documents);
      search = new SubjectSearch(under.engine, LAW);
    }, 600_000);
    afterAll(() => under.close());

    const find = async (text: string): Promise<readonly FoundSubject[]> =>
      (await search.search({ text, kind: null, township: null, sector: null, noticesSince: null, first: 100, after: null, day: TODAY })).subjects;
    const anyone = (): Company => {
      const one = findable[register.chance(findable.length)];
      if (!one) throw new Error('the register is empty');
      return one;
    };

    test('the register is as crowded as a county: trade names shared, names that differ by nothing but the township', () => {
      const { companies } = register;
      const share = (key: (company: Company) => string): number => {
        const counts = new Map<string, number>();
        for (const company of companies) counts.set(key(company), (counts.get(key(company)) ?? 0) + 1);
        return companies.filter((company) => (counts.get(key(company)) ?? 0) > 1).length / companies.length;
      };
      const distinct = (key: (company: Company) => string): number => new Set(companies.map(key)).size;
      expect(companies).toHaveLength(20_000);
      expect(distinct(({ parts }) => parts.township)).toBe(23);
      expect(distinct(({ parts }) => parts.trade)).toBeGreaterThanOrEqual(40);
      expect(distinct(({ parts }) => parts.form)).toBe(6);
      expect(distinct(({ parts }) => parts.tradeName)).toBeGreaterThanOrEqual(400);
      expect(share(({ parts }) => parts.tradeName)).toBeGreaterThanOrEqual(0.15);
      expect(share(({ parts }) => parts.tradeName + parts.trade + parts.form)).toBeGreaterThanOrEqual(0.03);
      expect(distinct(({ name }) => name)).toBe(20_000);
    });

    test.each(QUALITY_CLASSES)('$title: $floor % among the first $place', async ({ floor, place, type, asGood }) => {
      const missed: string[] = [];
      for (let asked = 0; asked < QUESTIONS; ) {
        const wanted = anyone();
        const typed = type(wanted, register.chance);
        if (typed === null) continue;
        asked += 1;
        const found = await find(typed);
        const at = found.findIndex(({ code }) => code === wanted.code);
        const before = found.slice(0, at).filter(({ code }) => {
          const other = byCode.get(code);
          return !other || !asGood(typed, other, wanted);
        });
        if (at < 0 || before.length >= place) missed.push(`${typed}: ${wanted.name} at ${at}, after ${before.map(({ name }) => name).join(' ')}`);
      }
      expect({ missed: missed.length > (QUESTIONS * (100 - floor)) / 100 ? missed : [] }).toEqual({ missed: [] });
    }, 600_000);

    test('a code with one wrong character: 97 % suggested, as what is only alike', async () => {
      let suggested = 0;
      for (let asked = 0; asked < QUESTIONS; asked += 1) {
        const { code } = anyone();
        const at = register.chance(code.length);
        const others = CODE_CHARACTERS.replace(code.charAt(at), '');
        const typed = code.slice(0, at) + others.charAt(register.chance(others.length)) + code.slice(at + 1);
        if ((await find(typed)).some((found) => found.code === code && found.matched.alike)) suggested += 1;
      }
      expect(suggested).toBeGreaterThanOrEqual(QUESTIONS * 0.97);
    }, 600_000);

    test('of names not on the register none is presented as a match', async () => {
      const presented: string[] = [];
      expect(register.strangers).toHaveLength(QUESTIONS);
      for (const name of register.strangers) {
        for (const { name: found, matched } of await find(name)) if (!matched.alike) presented.push(`${name}: ${found}`);
      }
      expect(presented).toEqual([]);
    }, 600_000);
  });
}

/** An individual business that is cancelled has none. */
function documentOf({ code, name, formerName, kind, status, parts }: GeneratedCompany): SearchDocument | null {
  const known = subject({
    code, currentName: name, formerNames: formerName === null ? [] : [formerName], kind: KINDS[kind] ?? 'enterprise', status,
    township: parts.township === '' ? null : parts.township,
  });
  return toSearchDocument({ subject: known, records: [] }, LAW, TODAY);
}
