import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueSettings } from './catalogue-settings.js';
import { CATALOGUE_DATA, checkCatalogue, loadCatalogue } from './load-catalogue.js';

const TWO = "[{role: legal-office, on: '2026-12-01'}, {role: joint-meeting-office, on: '2026-12-02'}]";
const SHIPPED = checkCatalogue();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'installation-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const overridesOf = (...changes: readonly (readonly [file: string, id: string, key: string, value: string])[]): string =>
  `overrides:\n${changes.map(([file, id, key, value]) => `  - {file: ${file}, id: ${id}, key: ${key}, value: ${value}, basis: 原文核对, approvals: ${TWO}}\n`).join('')}`;

describe('an installation sets what is still to be confirmed, without editing a shipped file', () => {
  const codes = ['repair-accept', 'repair-decide', 'repair-feedback', 'tax-list-stop', 'negative-record-display-cap', 'objection-provider-reply'];
  const held = SHIPPED.catalogue?.publicationLaw.severityRules.filter(({ severity }) => severity === 'needs-source-severity').map(({ id }) => id) ?? [];
  const settings = () => ({
    approvals: null,
    mustBeApproved: false,
    overrides: write(
      'own.yaml',
      overridesOf(
        ...codes.map((code) => ['deadlines.yaml', code, 'days', '17'] as const),
        ...held.map((id) => ['severity-and-publication.yaml', id, 'severity', 'general'] as const),
        ['national-lists.yaml', 'environment-integrity', 'term', '{kind: fixed, months: 24, extendable_months: null}'],
        ['category-basis.yaml', 'tax-info-comparison', '0.article', "'5'"],
      ),
    ),
  });

  test('deadlines, classes of penalties, terms of lists, articles', () => {
    const { catalogue, overrides, faults } = checkCatalogue(CATALOGUE_DATA, settings());
    expect(faults).toEqual([]);
    expect(codes.map((code) => catalogue?.deadlines.get(code)?.days)).toEqual(codes.map(() => 17));
    expect(held.length).toBeGreaterThan(5);
    expect(catalogue?.publicationLaw.severityRules.filter(({ severity }) => severity === 'needs-source-severity')).toEqual([]);
    expect(catalogue?.publicationLaw.listTerms.get('environmental-credit-rating')).toMatchObject([{ kind: 'fixed', months: 24 }]);
    expect(catalogue?.categories.get('tax-info-comparison')?.basis).toEqual([{ instrument: 'tax-collection-law', article: '5', from: '2001-05-01', until: null }]);
    expect(overrides).toHaveLength(codes.length + held.length + 2);
    expect(catalogue?.version).not.toBe(SHIPPED.catalogue?.version);
  });

  test('its values are checked like all others: a wrong one is a fault of its own line, or of what no longer holds', () => {
    const overrides = write(
      'wrong.yaml',
      overridesOf(['deadlines.yaml', 'repair-decide', 'days', '-1'], ['deadlines.yaml', 'repair-accept', 'days', 'soon'], ['legal-instruments.yaml', 'tax-agent-credit', 'in_force.from', "'2026-01-01'"]),
    );
    const { faults, catalogue } = checkCatalogue(CATALOGUE_DATA, { overrides, approvals: null, mustBeApproved: false });
    expect(catalogue).toBeUndefined();
    expect(faults.map(({ file, line, message }) => `${file} ${file === 'overrides' ? line : ''} ${message}`)).toEqual([
      'category-basis.yaml  2023-05-01 没有现行依据', 'overrides 2 时限不能为负', 'overrides 3 应为整数',
    ]);
  });

  test('a file that its settings name and that is not there is a fault', () => {
    const overrides = join(folder, 'nowhere.yaml');
    expect(checkCatalogue(CATALOGUE_DATA, { overrides, approvals: null, mustBeApproved: false }).faults).toEqual([
      { file: 'overrides', line: 1, path: '', message: `没有文件 ${overrides}` },
    ]);
  });
});

describe('in production every data file is approved by two posts', () => {
  const mustBeApproved = { overrides: null, approvals: null, mustBeApproved: true };

  test('or the catalogue does not load, and names each file', () => {
    expect(() => loadCatalogue(CATALOGUE_DATA, mustBeApproved)).toThrow('没有对 deadlines.yaml 的批准');
    expect(SHIPPED.unapproved.map(({ file }) => file)).toEqual(expect.arrayContaining(['deadlines.yaml', 'forms/penalty.yaml']));
    expect(SHIPPED.unapproved.map(({ file }) => file)).not.toContain('approvals.yaml');
    expect(SHIPPED.catalogue).toBeDefined();
  });

  test('and approving changes no rule: the version is the same', () => {
    const entries = SHIPPED.unapproved.map(({ file, sha256 }) => `  - {file: ${file}, sha256: ${sha256}, approved: ${TWO}}\n`).join('');
    const approvals = write('approvals.yaml', `roles: {legal-office: 县法制机构, joint-meeting-office: 联席会议办公室}\napprovals:\n${entries}`);
    const { catalogue, unapproved, faults } = checkCatalogue(CATALOGUE_DATA, { ...mustBeApproved, approvals });
    expect({ faults, unapproved, version: catalogue?.version }).toEqual({ faults: [], unapproved: [], version: SHIPPED.catalogue?.version });
    expect(() => loadCatalogue(CATALOGUE_DATA, { ...mustBeApproved, approvals, today: '2026-12-01' })).toThrow('批准日在今天（2026-12-01）以后的不算');
  });
});

test('the settings come from the environment', () => {
  expect(catalogueSettings({})).toEqual({ overrides: null, approvals: null, mustBeApproved: false });
  const production = { NODE_ENV: 'production', CREDIT_CATALOGUE_OVERRIDES: '/etc/a.yaml', CREDIT_CATALOGUE_APPROVALS: '/etc/b.yaml' };
  expect(catalogueSettings(production, () => new Date('2026-11-02T16:00:00Z'))).toEqual({
    overrides: expect.stringMatching(/a\.yaml$/), approvals: expect.stringMatching(/b\.yaml$/), mustBeApproved: true, today: '2026-11-03',
  });
});
