import type { CatalogueFault } from './faults.js';
import { applyOverrides, type Override } from './overrides.js';
import { YamlFile } from './yaml-file.js';

const TWO = "[{role: legal, on: '2026-12-01'}, {role: meeting, on: '2026-12-02'}]";
const DEADLINES = `deadlines:
  - {code: decide, days: 10, extendable: {days: 10, times: 1}, basis: [{instrument: law, article: null, confidence: confirm}], confidence: confirm}
  - {code: publish, days: 7, basis: [{instrument: law, article: null, confidence: confirm}], confidence: verified}
  - {code: reply, days: 5, confidence: design}
  - {code: known, days: 5, confidence: likely}
  - {code: silent, days: 5}
classes: [{id: minor, months: 3, confidence: confirm}, {id: minor, months: 1, confidence: confirm}]
categories:
  register: [{instrument: law, article: null, confidence: confirm}, {instrument: rule, article: '2', confidence: verified}]
`;

const change = (id: string, key: string, value: string, more: { readonly file?: string; readonly approvals?: string } = {}): string =>
  `file: ${more.file ?? 'law.yaml'}, id: ${id}, key: ${key}, value: ${value}, basis: 原文核对, approvals: ${more.approvals ?? TWO}`;

function apply(...lines: readonly string[]): { readonly content: unknown; readonly faults: readonly string[]; readonly applied: readonly Override[]; readonly law: YamlFile } {
  const faults: CatalogueFault[] = [];
  const law = new YamlFile('law.yaml', DEADLINES, faults);
  const own = new YamlFile('overrides', `overrides:\n${lines.map((line) => `  - {${line}}\n`).join('')}`, faults);
  const applied = applyOverrides(own, [law], { roles: new Set(['legal', 'meeting']) });
  return { content: law.content, applied, law, faults: faults.map(({ file, line, message }) => `${file}:${line} ${message}`) };
}

describe('an installation’s own value takes the place of', () => {
  test.each([
    ['one that is to be confirmed', change('decide', 'days', '15'), { deadlines: expect.arrayContaining([expect.objectContaining({ code: 'decide', days: 15 })]) }],
    ['one inside another', change('decide', 'extendable.days', '5'), { deadlines: expect.arrayContaining([expect.objectContaining({ extendable: { days: 5, times: 1 } })]) }],
    ['a whole part', change('decide', 'extendable', 'null'), { deadlines: expect.arrayContaining([expect.objectContaining({ code: 'decide', extendable: null })]) }],
    ['a design value', change('reply', 'days', '7'), { deadlines: expect.arrayContaining([expect.objectContaining({ code: 'reply', days: 7 })]) }],
    ['one that nobody has read again', change('known', 'days', '7'), { deadlines: expect.arrayContaining([expect.objectContaining({ code: 'known', days: 7 })]) }],
    ['the article of a citation to be confirmed, of an entry that is verified', change('publish', 'basis.0.article', "'9'"), { deadlines: expect.arrayContaining([expect.objectContaining({ basis: [{ instrument: 'law', article: '9', confidence: 'confirm' }] })]) }],
    ['the article of a category’s citation', change('register', '0.article', "'5'"), { categories: { register: expect.arrayContaining([{ instrument: 'law', article: '5', confidence: 'confirm' }]) } }],
  ])('%s', (_, line, expected) => {
    const { content, faults } = apply(line);
    expect(faults).toEqual([]);
    expect(content).toMatchObject(expected);
  });

  test('what was there, and is told with its basis', () => {
    expect(apply(change('decide', 'days', '15')).applied).toEqual([{ file: 'law.yaml', id: 'decide', key: 'days', value: 15, basis: '原文核对' }]);
  });

  test('what was there for faults, too: they stand where the value stands', () => {
    const { law } = apply(change('decide', 'days', '15'), change('reply', 'days', '7'));
    law.fault(['deadlines', 2, 'days'], '太长');
    law.fault(['deadlines', 0, 'extendable', 'days'], '太短');
    expect(law.faults).toMatchObject([{ file: 'overrides', line: 3, message: '太长' }, { file: 'law.yaml', line: 2, message: '太短' }]);
  });
});

describe('an installation’s own value is refused, in its own file and line,', () => {
  test.each([
    ['where the file is not known', change('decide', 'days', '1', { file: 'scores.yaml' }), '没有数据文件 scores.yaml'],
    ['where the id is not known', change('someday', 'days', '1'), 'law.yaml 中没有 someday'],
    ['where the id stands more than once', change('minor', 'months', '1'), 'law.yaml 中有几处 minor，说不清是哪一处'],
    ['where the key is not known', change('decide', 'hours', '1'), 'decide 没有可以改的键 hours'],
    ['where the key goes too deep', change('decide', 'days.hours', '1'), 'decide 没有可以改的键 days.hours'],
    ['where the id itself would change', change('decide', 'code', 'other'), 'decide 没有可以改的键 code'],
    ['where how sure it is would change', change('decide', 'confidence', 'verified'), 'decide 没有可以改的键 confidence'],
    ['where the value is verified', change('publish', 'days', '30'), 'publish 的 days 标为 verified，不是待确认的值，不能在安装中改动'],
    ['where the citation is verified', change('register', '1.article', "'3'"), 'register 的 1.article 标为 verified，不是待确认的值，不能在安装中改动'],
    ['where nobody says how sure the value is', change('silent', 'days', '6'), 'silent 的 days 标为 未标，不是待确认的值，不能在安装中改动'],
    ['with one approval', change('decide', 'days', '15', { approvals: "[{role: legal, on: '2026-12-01'}]" }), '须由两个不同的岗位批准，现在只有 1 个'],
    ['with one post that approves twice', change('decide', 'days', '15', { approvals: "[{role: legal, on: '2026-12-01'}, {role: legal, on: '2026-12-02'}]" }), '须由两个不同的岗位批准，现在只有 1 个'],
    ['with a post that is not one', change('decide', 'days', '15', { approvals: "[{role: legal, on: '2026-12-01'}, {role: mayor, on: '2026-12-01'}]" }), '没有 id 为 mayor 的岗位'],
    ['with an unknown key of its own', `${change('decide', 'days', '1')}, by: 某人`, '不认识的键 by'],
    ['without a basis', "file: law.yaml, id: decide, key: days, value: 1, approvals: []", '缺少 basis'],
  ])('%s', (_, line, message) => {
    expect(apply(line).faults).toContain(`overrides:2 ${message}`);
  });

  test('where it stands twice', () => {
    expect(apply(change('decide', 'days', '15'), change('decide', 'days', '16')).faults).toEqual(['overrides:3 law.yaml decide days 写了两次']);
  });
});
