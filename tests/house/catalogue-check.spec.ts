import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TWO = "[{role: legal-office, on: '2026-10-01', by: 样某}, {role: joint-meeting-office, on: '2026-10-02', by: 例某}]";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'credit-catalogue-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function credit(words: readonly string[], env: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, ['apps/cli/bin/credit.mjs', ...words], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'test', ...env } });
  return { status, stdout };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('the check says what is sound, what is still to be confirmed, and what is not approved', () => {
  const { status, stdout } = credit(['catalogue', 'check', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    categories: 381,
    faults: [],
    toConfirm: { count: expect.any(Number), byFile: { 'deadlines.yaml': expect.any(Number) }, overrides: [] },
    unapproved: expect.arrayContaining([{ file: 'deadlines.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), problem: '没有对 deadlines.yaml 的批准' }]),
  });
  expect(credit(['catalogue', 'check']).stdout).toMatch(/待核对（confirm）的条目 \d+ 个[\s\S]*工作日日历：[\s\S]*目录无误：381 个信息类别/);
});

test('an installation’s own value is listed; a wrong one is a fault with file and line', () => {
  const line = (value: string): string => `overrides:\n  - {file: deadlines.yaml, id: repair-decide, key: days, value: ${value}, basis: 原文核对, approvals: ${TWO}}\n`;
  const own = credit(['catalogue', 'check'], { CREDIT_CATALOGUE_OVERRIDES: write('own.yaml', line('15')) });
  expect(own).toMatchObject({ status: 0, stdout: expect.stringContaining('deadlines.yaml repair-decide 的 days = 15（依据：原文核对）') });
  const wrong = credit(['catalogue', 'check'], { CREDIT_CATALOGUE_OVERRIDES: write('wrong.yaml', line('soon')) });
  expect(wrong).toMatchObject({ status: 1, stdout: expect.stringMatching(/^overrides:2 overrides\.0\.value：应为整数$/m) });
});

test('in production the check demands two approvals of each file; the digests are printed to be approved', () => {
  expect(credit(['catalogue', 'check'], { NODE_ENV: 'production' })).toMatchObject({ status: 1, stdout: expect.stringContaining('没有对 deadlines.yaml 的批准') });
  const digests = credit(['catalogue', 'digests']).stdout;
  const roles = 'roles: {legal-office: 县法制机构, joint-meeting-office: 联席会议办公室}\napprovals:\n';
  const approvals = write('approvals.yaml', roles + digests.replaceAll('approved: []', `approved: ${TWO}`));
  const approved = { NODE_ENV: 'production', CREDIT_CATALOGUE_APPROVALS: approvals };
  expect(credit(['catalogue', 'check'], approved)).toMatchObject({ status: 0, stdout: expect.stringContaining('都已由两个岗位批准') });
  expect(credit(['catalogue', 'digests'], approved).stdout).toContain('都已由两个岗位批准');
  const changed = (name: string, from: string, to: string): NodeJS.ProcessEnv => ({ NODE_ENV: 'production', CREDIT_CATALOGUE_APPROVALS: write(name, roles + digests.replaceAll('approved: []', `approved: ${TWO}`).replaceAll(from, to)) });
  expect(credit(['catalogue', 'check'], changed('one-person.yaml', '例某', '样某'))).toMatchObject({ status: 1, stdout: expect.stringContaining('同一个人在两个岗位上批准，算一个') });
  expect(credit(['catalogue', 'check'], changed('tomorrow.yaml', '2026-10-02', '2999-10-02'))).toMatchObject({ status: 1, stdout: expect.stringContaining('以后的不算') });
  expect(credit(['catalogue', 'check'], changed('edited.yaml', 'sha256: ', 'sha256: 0'))).toMatchObject({ status: 1, stdout: expect.stringContaining('批准之后又改动过') });
});

test.each([[['catalogue']], [['catalogue', 'approve']], [['catalogue', 'check', 'all']]])('credit %j is wrong usage', (words) => {
  expect(credit(words).status).toBe(3);
});
