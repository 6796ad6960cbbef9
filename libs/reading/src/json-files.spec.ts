import iconv from 'iconv-lite';
import { fieldsOf, fileOf, openedFile, refusedFile, rowsOf, shownRows } from './department-file-mother.js';

const A = { CF_XDR_MC: '甲公司', CF_WSH: '文1', CF_JDRQ: '2026-01-01', CF_CFJG: '局' };
const B = { CF_XDR_MC: '乙公司', CF_WSH: '文2', CF_JDRQ: '2026-01-02', CF_CFJG: '局' };
const lines = (...items: readonly unknown[]): string => items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');

describe('files of JSON objects', () => {
  it('takes the keys for headings and the line for the row', async () => {
    const table = await openedFile(fileOf(`${lines(A, B)}\n`));
    expect(table).toMatchObject({ format: 'jsonl', encoding: 'utf-8', delimiter: null, headerRows: [] });
    expect(fieldsOf(table)).toEqual(['CF_XDR_MC', 'CF_WSH', 'CF_JDRQ', 'CF_CFJG']);
    expect(await shownRows(table)).toEqual(['1: 甲公司|文1|2026-01-01|局', '2: 乙公司|文2|2026-01-02|局']);
  });

  it('finds a key wherever it comes first', async () => {
    const many = Array.from({ length: 3000 }, () => A);
    const table = await openedFile(fileOf(lines(...many, { ...B, BZ: '迟来的备注' })));
    expect(fieldsOf(table)).toContain('BZ');
    expect((await rowsOf(table)).at(-1)?.cells.at(-1)).toBe('迟来的备注');
  });

  it('keeps numbers, truth values and nested values, and takes empty text for nothing', async () => {
    const table = await openedFile(fileOf(lines({ ...A, n: 1.5, b: true, o: { x: [1] }, e: '', z: null })));
    expect((await rowsOf(table))[0]?.cells.slice(4)).toEqual([1.5, true, null, null, '[1]']);
  });

  it('says what is wrong with a broken line and reads on', async () => {
    const table = await openedFile(fileOf(lines(A, '{"CF_XDR_MC": "丙', '', '[1]', B)));
    expect((await rowsOf(table)).map((r) => [r.row, r.malformed ?? null])).toEqual([
      [1, null],
      [2, 'JSON 的括号、引号或逗号不完整'],
      [3, null],
      [4, '不是 JSON 对象'],
      [5, null],
    ]);
  });

  it('reads on when the first line is the broken one', async () => {
    const table = await openedFile(fileOf(lines('{"CF_XDR_MC": "丙",', A, B)));
    expect((await rowsOf(table)).map((r) => r.malformed !== undefined)).toEqual([true, false, false]);
  });

  it.each([
    ['an array, counting from 1', JSON.stringify([A, B]), 1, 2],
    ['an array over several lines, by the lines on which its items begin', JSON.stringify([A, B], null, 2), 2, 8],
    ['an array with an item a line', `[\n${JSON.stringify({ ...A, x: 'a"]\\n,{' })},\n${JSON.stringify(B)}\n]`, 2, 3],
    ['an array with CR line ends', `[\r${JSON.stringify(A)},\r\r${JSON.stringify(B)}\r]`, 2, 4],
    ['an envelope on one line', JSON.stringify({ code: 0, data: { total: 2, list: [A, B] } }), 1, 2],
    ['an envelope with an item a line', `{"code":0,"data":{"total":2,"list":[\n${JSON.stringify(A)},\n${JSON.stringify(B)}\n]}}`, 2, 3],
    ['an envelope over several lines', JSON.stringify({ code: 0, names: ['x'], data: [A, B] }, null, 2), 7, 13],
  ])('reads %s', async (_, text, first, second) => {
    const table = await openedFile(fileOf(text));
    expect((await rowsOf(table)).map((r) => [r.row, r.cells[0]])).toEqual([[first, '甲公司'], [second, '乙公司']]);
  });

  it('reads lines that end in CR', async () => {
    expect(await shownRows(await openedFile(fileOf(lines(A, B).replaceAll('\n', '\r'))))).toEqual(['1: 甲公司|文1|2026-01-01|局', '2: 乙公司|文2|2026-01-02|局']);
  });

  it('takes objects within an object for groups of columns', async () => {
    const item = (n: number): object => ({
      处罚机关: { 名称: '局', 统一社会信用代码: '11430422MBX001038F' },
      文号: `文${n}`,
      决定: { 日期: { 决定日期: '2026-01-01' } },
      行政相对人: { 名称: `${n}公司`, 标签: ['甲'] },
    });
    const table = await openedFile(fileOf(lines(item(1), item(2))));
    expect(fieldsOf(table)).toEqual(['CF_WSH', 'CF_CFJG', 'CF_CFJGDM', 'CF_XDR_MC', '?', 'CF_JDRQ']);
    expect(await shownRows(table)).toEqual(['1: 文1|局|11430422MBX001038F|1公司|["甲"]|2026-01-01', '2: 文2|局|11430422MBX001038F|2公司|["甲"]|2026-01-01']);
  });

  it('says so where arrays and objects stand in each other without end', async () => {
    const deep = `{"CF_XDR_MC":"丙","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await rowsOf(await openedFile(fileOf(lines(A, deep))))).map((r) => r.malformed)).toEqual([undefined, '括号套得太深，不像是一条记录']);
  });

  it.each(['\\u0000', '\\ud800', 'x\\udc00'])('says so of %s, which is no character', async (escape) => {
    const table = await openedFile(fileOf(lines(A, `{"CF_XDR_MC":"丙${escape}"}`, `{"列${escape}":1}`)));
    expect((await rowsOf(table)).map((r) => r.malformed)).toEqual([undefined, '有无法辨认的字符（乱码）', undefined]);
    expect(table.columns.at(-1)?.heading).toMatch(/^列x?\ufffd$/);
  });

  it('reads an array in UTF-16 too', async () => {
    const table = await openedFile(fileOf(iconv.encode(JSON.stringify([A]), 'utf-16le', { addBOM: true })));
    expect(table).toMatchObject({ format: 'jsonl', encoding: 'utf-16le' });
    expect(await rowsOf(table)).toHaveLength(1);
  });

  it('does not take what every object has from birth for a value', async () => {
    const table = await openedFile(fileOf(lines({ ...A, constructor: '有' }, B)));
    expect((await rowsOf(table)).map((r) => r.cells.at(-1))).toEqual(['有', null]);
  });

  it.each([['an incomplete array', '[{"a":1},'], ['no object at all', '{"CF_XDR_MC": \n{'], ['an empty array', '[]']])('refuses %s', async (_, text) => {
    expect(await refusedFile(fileOf(text))).toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
