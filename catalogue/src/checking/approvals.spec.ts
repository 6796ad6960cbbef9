import { digestOf, findUnapproved } from './approvals.js';
import type { CatalogueFault } from './faults.js';
import { YamlFile } from './yaml-file.js';

const BOTH = "[{role: legal, on: '2026-12-01'}, {role: meeting, on: '2026-12-02'}]";
const file = (name: string, text: string, faults: CatalogueFault[] = []): YamlFile => new YamlFile(name, text, faults);
const FORMS = file('forms.yaml', 'forms: []\n');
const LAW = file('law.yaml', 'days: 7\n');

/** Both files approved as they are, but for what is said otherwise of the law. */
function find(law: { readonly sha256?: string; readonly approved?: string; readonly today?: string } = {}): { readonly problems: readonly string[]; readonly faults: readonly string[] } {
  const faults: CatalogueFault[] = [];
  const entry = (name: string, sha256: string, approved: string): string => `  - {file: ${name}, sha256: ${sha256}, approved: ${approved}}\n`;
  const approvals = file(
    'approvals.yaml',
    `roles: {legal: 县法制机构, meeting: 联席会议办公室}\napprovals:\n${entry('forms.yaml', digestOf(FORMS), BOTH)}${entry('law.yaml', law.sha256 ?? digestOf(LAW), law.approved ?? BOTH)}`,
    faults,
  );
  const unapproved = findUnapproved(approvals, [FORMS, LAW], law.today);
  for (const { node, problem } of unapproved) node.fault(problem);
  return { problems: unapproved.map(({ problem }) => problem), faults: faults.map((fault) => `${fault.file}:${fault.line} ${fault.message}`) };
}

test('approved by two posts as it is, a file is approved', () => {
  expect(find()).toEqual({ problems: [], faults: [] });
});

test('the digest is that of the bytes: one more takes the approval away', () => {
  expect(find({ sha256: digestOf(file('law.yaml', 'days: 7\n\n')) }).faults).toEqual(['approvals.yaml:4 law.yaml 批准之后又改动过，须重新批准']);
});

test.each([
  ['nobody', '[]', '现在只有 0 个'],
  ['one post', "[{role: legal, on: '2026-12-01'}]", '现在只有 1 个'],
  ['one post twice', "[{role: legal, on: '2026-12-01'}, {role: legal, on: '2026-12-02'}]", '现在只有 1 个'],
])('%s is not enough', (_, approved, problem) => {
  expect(find({ approved }).problems).toEqual([expect.stringContaining(`law.yaml 须由两个不同的岗位批准，${problem}`)]);
});

test('an approval of a day still to come is none yet, that of today is', () => {
  expect(find({ today: '2026-12-02' }).problems).toEqual([]);
  expect(find({ today: '2026-12-01' }).problems).toEqual(['forms.yaml', 'law.yaml'].map((file) => `${file} 须由两个不同的岗位批准，现在只有 1 个；批准日在今天（2026-12-01）以后的不算`));
});

test('one person in two posts has approved once; two persons have approved twice', () => {
  const by = (first: string, second: string): string => `[{role: legal, on: '2026-12-01', by: ${first}}, {role: meeting, on: '2026-12-02', by: ${second}}]`;
  expect(find({ approved: by('样某', '样某') }).problems).toEqual(['law.yaml 须由两个不同的岗位批准，现在只有 1 个；同一个人在两个岗位上批准，算一个']);
  expect(find({ approved: by('样某', '例某') }).problems).toEqual([]);
});

test('the day an approval needs is never left out, and it says nothing that is not understood', () => {
  expect(find({ approved: "[{role: legal}, {role: meeting, on: '2026-12-02'}]" }).faults).toEqual(['approvals.yaml:4 缺少 on', 'approvals.yaml:4 应为文字']);
  expect(find({ approved: "[{role: legal, on: '2026-12-01', until: '2027-01-01'}, {role: meeting, on: '2026-12-02'}]" }).faults).toEqual([expect.stringContaining('until')]);
});

test('a file that no approval names is not approved', () => {
  const approvals = file('approvals.yaml', 'roles: {legal: 县法制机构}\napprovals: []\n');
  expect(findUnapproved(approvals, [LAW])).toEqual([expect.objectContaining({ file: 'law.yaml', sha256: digestOf(LAW), problem: '没有对 law.yaml 的批准' })]);
});

test.each([
  ['a post that is not one', "[{role: legal, on: '2026-12-01'}, {role: mayor, on: '2026-12-02'}]", '没有 id 为 mayor 的岗位'],
  ['a day that no calendar has', "[{role: legal, on: '2026-02-30'}, {role: meeting, on: '2026-12-02'}]", '应为真实的日期 YYYY-MM-DD，现在是 2026-02-30'],
])('%s is a fault even where approvals are not asked for', (_, approved, message) => {
  expect(find({ approved }).faults).toEqual([`approvals.yaml:4 ${message}`]);
});
