import { appendFileSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS } from '@credit/sanctions';
import { CatalogueFaults } from './checking/faults.js';
import { CATALOGUE_DATA, checkCatalogue, loadCatalogue } from './load-catalogue.js';
import { copyOfData } from './planted/planted-fault.js';

const catalogue = loadCatalogue();

describe('the catalogue of the platform', () => {
  it('has no fault', () => {
    expect(checkCatalogue().faults).toEqual([]);
  });

  it('holds the policy’s categories and those of national rules', () => {
    expect(catalogue.categories.size).toBe(381);
    expect(catalogue.sectors.size).toBe(48);
    expect(catalogue.categories.get('tax-arrears')?.name).toBe('欠税公告信息');
  });

  it('applies the amendments', () => {
    expect(catalogue.categories.get('transport-credit-grade')?.subjectTypes).toEqual(['legal-person', 'other-organisation']);
  });

  it('lets only the register of market entities set up subjects', () => {
    const registering = [...catalogue.categories.values()].filter(({ form }) => form?.subject.registers);
    expect(registering.map(({ id }) => id)).toEqual(['business-registration']);
  });

  it('has the national templates in full: 30 columns of penalties, 28 of licences, beside 序号 and what else arrives', () => {
    const fields = (kind: string): readonly string[] => catalogue.forms.get(kind)?.columns.map(({ field }) => field) ?? [];
    const beyond = ['XH', 'CF_CFMC', 'DISCREDIT_LEVEL'];
    expect(fields('penalty').filter((field) => !beyond.includes(field))).toHaveLength(30);
    expect(fields('licence').filter((field) => field !== 'XH')).toHaveLength(28);
  });

  it('stores persons of a mixed file under their own category', () => {
    expect(catalogue.categories.get('administrative-penalty')?.personTwin).toBe('administrative-penalty-person');
    expect(catalogue.categories.get('tax-arrears')?.personTwin).toBeNull();
  });

  it('seals public-security decisions under whatever name the law is cited', () => {
    expect(catalogue.categories.get('public-security-penalty-unit')?.sealed).toBe(true);
    expect(catalogue.categories.get('administrative-penalty')?.sealed).toBe(false);
    expect(catalogue.sealedBases.flatMap(({ citedAs }) => citedAs)).toContain('治安管理处罚法');
  });

  it('lets no minor be listed by the court, and judges lateness of licences and penalties only', () => {
    expect(catalogue.categories.get('dishonest-judgment-debtor-person')?.refusesMinors).toBe(true);
    const judged = [...catalogue.categories.values()].filter(({ reportWithin }) => reportWithin !== null).map(({ id }) => id);
    expect(judged.map((id) => id.replace('-person', ''))).toEqual([
      'administrative-licence', 'administrative-penalty', 'administrative-penalty', 'administrative-licence',
    ]);
  });

  it('holds all lists and measures, and switches on only what has a basis', () => {
    expect([catalogue.lists.size, catalogue.measures.size]).toEqual([38, 56 + 129]);
    for (const { id, enabled, enabledReason, editions, carriedBy } of catalogue.measures.values()) {
      expect([id, enabledReason]).not.toEqual([id, '']);
      if (enabled && carriedBy.length === 0) expect([id, editions.every(({ basis }) => basis.length > 0) && editions.length > 0]).toEqual([id, true]);
    }
    expect([...catalogue.measureWords.scenarios.keys()]).toEqual([...SCENARIOS]);
  });

  it('cannot be changed', () => {
    const penalty = catalogue.categories.get('administrative-penalty');
    expect(Object.isFrozen(penalty?.form?.columns[0]?.synonyms)).toBe(true);
    expect(() => Object.assign(penalty ?? {}, { sealed: true })).toThrow(TypeError);
    expect(Object.isFrozen(catalogue.measures.get('procurement-exclusion')?.editions[0]?.basis[0])).toBe(true);
    expect(Object.isFrozen(catalogue.lists.get('work-safety')?.editions[0]?.term)).toBe(true);
  });

  it('knows the townships by name, without collective names, mere places and planning areas', () => {
    expect(catalogue.townships).toHaveLength(22);
    expect(catalogue.townships.every(({ name }) => /[镇乡]$|街道$|办事处$/.test(name))).toBe(true);
  });
});

describe('a folder of data', () => {
  let folder: string;
  beforeEach(() => {
    folder = copyOfData();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('with the same files has the same version; a changed byte changes it', () => {
    expect(loadCatalogue(folder).version).toBe(catalogue.version);
    appendFileSync(join(folder, 'organs.yaml'), '# checked again\n');
    expect(loadCatalogue(folder).version).not.toBe(catalogue.version);
  });

  it('without one of its files does not load, and says which', () => {
    unlinkSync(join(folder, 'deadlines.yaml'));
    expect(checkCatalogue(folder).faults).toEqual([{ file: 'deadlines.yaml', line: 1, path: '', message: '缺少这个文件' }]);
  });

  it('with a file that no rule reads does not load', () => {
    writeFileSync(join(folder, 'scores.yaml'), 'scores: []\n');
    expect(checkCatalogue(folder).faults.map(({ file }) => file)).toEqual(['scores.yaml']);
  });

  it('with broken YAML names the line', () => {
    writeFileSync(join(folder, 'organs.yaml'), 'organs:\n  - {uscc: 1\n  - name: x\n');
    const { faults, catalogue: none } = checkCatalogue(folder);
    expect(none).toBeUndefined();
    expect(faults[0]).toMatchObject({ file: 'organs.yaml', line: 3, message: expect.stringContaining('YAML 写法有误') });
  });

  it('with faults throws them all as one error when loaded', () => {
    const organs = join(folder, 'organs.yaml');
    writeFileSync(organs, readFileSync(organs, 'utf8').replace('11430422MBX001011P', '11430422MBX001011Q'));
    expect(() => loadCatalogue(folder)).toThrow(CatalogueFaults);
    expect(() => loadCatalogue(folder)).toThrow(/organs\.yaml:4 organs\.0\.uscc：11430422MBX001011Q 不是有效的统一社会信用代码/);
  });

  it('takes a new category from one entry of one file', () => {
    const additions = join(folder, 'national-additions.yaml');
    const entry = `
  - id: school-bus-licence
    name: 校车使用许可
    sector: credit-information-system
    providers: [education-bureau]
    providers_basis: derived
    subject_types: [legal-person, other-organisation]
    polarity: neutral
    kind: licence
    origin: submitted
    disclosure: public
    disclosure_reason: 依法公开
    admission: admitted
    reason: 校车安全管理条例
    basis: [{instrument: administrative-licensing-law, article: '12', confidence: likely}]
    form:
      omit: [XK_XKBH]
      columns:
        - {field: XK_CP, after: XK_XDR_MC, heading: 校车号牌, type: text, length: 20, required: always, synonyms: [车牌号]}
      naturalKey: [{documentNo: XK_WSH}, {field: XK_CP}]
`;
    writeFileSync(additions, readFileSync(additions, 'utf8').replace('\namendments:', `${entry}\namendments:`));
    const added = loadCatalogue(folder).categories.get('school-bus-licence');
    expect(added).toMatchObject({ basis: [{ instrument: 'administrative-licensing-law', article: '12' }], form: { id: 'licence/school-bus-licence', title: '校车使用许可' } });
    expect(added?.form?.columns.slice(1, 3).map(({ heading }) => heading)).toEqual(['行政相对人名称', '校车号牌']);
  });
});

it('the data stands in the package', () => {
  expect(CATALOGUE_DATA).toMatch(/catalogue[\\/]data$/);
});
