import iconv from 'iconv-lite';
import { fieldsOf, fileOf, HEADINGS, openedFile, penaltyCells, penaltyText, refusedFile, rowsOf, shownRows } from './department-file-mother.js';
import { detectEncoding } from './text-encoding.js';

const FIELDS = ['CF_XDR_MC', 'CF_XDR_SHXYM', 'CF_WSH', 'CF_NR_FK', 'CF_JDRQ', 'CF_CFJG'];
const HEAD = HEADINGS.join(',');
const row = (n: number): string => penaltyCells(n).join(',');

describe('encodings of text files', () => {
  const text = penaltyText(3);
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), 'utf-8-sig'],
    ['GB18030', iconv.encode(text, 'gb18030'), 'gb18030'],
    ['UTF-16 little endian with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 little endian without', iconv.encode(text, 'utf-16le'), 'utf-16le'],
    ['UTF-16 big endian with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 big endian without', iconv.encode(text, 'utf-16be'), 'utf-16be'],
  ])('%s is recognised and read without a trace of it', async (_, bytes, encoding) => {
    const table = await openedFile(fileOf(bytes));
    expect(table).toMatchObject({ format: 'csv', encoding, delimiter: ',', headerRows: [1] });
    expect(fieldsOf(table)).toEqual(FIELDS);
    expect((await rowsOf(table)).map((r) => r.cells)).toEqual([penaltyCells(1), penaltyCells(2), penaltyCells(3)]);
  });

  it('reads characters that only GB18030 has', async () => {
    const table = await openedFile(fileOf(iconv.encode(`${HEAD}\n㐂𠮷公司,,文1,1,2026-01-01,局\n`, 'gb18030')));
    expect((await rowsOf(table))[0]?.cells[0]).toBe('㐂𠮷公司');
  });

  it('leaves out a character that is cut off at the very end', async () => {
    const bytes = Buffer.from(penaltyText(1).trimEnd());
    const table = await openedFile(fileOf(bytes.subarray(0, -1)));
    expect(table.encoding).toBe('utf-8');
    expect((await rowsOf(table))[0]?.cells[5]).toBe('衡南县样例');
    expect((await rowsOf(table))[0]?.malformed).toBeUndefined();
  });

  it('still takes UTF-8 with one broken character for UTF-8, and says which row it is in', async () => {
    const bytes = Buffer.from(penaltyText(30));
    bytes[bytes.indexOf(Buffer.from('第7有限公司'))] = 0xff;
    const table = await openedFile(fileOf(bytes));
    expect(table.encoding).toBe('utf-8');
    const malformed = (await rowsOf(table)).filter((r) => r.malformed !== undefined);
    expect(malformed.map((r) => r.row)).toEqual([8]);
    expect(malformed[0]?.malformed).toContain('乱码');
  });

  it('finds GB18030 although the first megabyte is plain ASCII', async () => {
    const path = fileOf(Buffer.concat([Buffer.from('a,b,c\n'.repeat(200_000)), iconv.encode('行政相对人名称\n', 'gb18030')]));
    expect(await detectEncoding(path)).toBe('gb18030');
  });

  it.each([['at the beginning', 0], ['far into the file', 400_000]])('does not take zero bytes %s for text', async (_, at) => {
    const bytes = Buffer.from(penaltyText(5000));
    bytes[at + 3] = 0;
    expect(await refusedFile(fileOf(bytes))).toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('delimiters and line ends', () => {
  it.each([',', ';', '\t', '|', '，', '；', '^', '\u0001'])('finds the delimiter %j', async (delimiter) => {
    const table = await openedFile(fileOf(penaltyText(2, delimiter)));
    expect(table.delimiter).toBe(delimiter);
    expect(fieldsOf(table)).toEqual(FIELDS);
    expect((await rowsOf(table))[1]?.cells).toEqual(penaltyCells(2));
  });

  it('is not led astray by blanks around a usual delimiter', async () => {
    const table = await openedFile(fileOf([HEAD, row(1)].join('\n').replaceAll(',', ' , ')));
    expect(table.delimiter).toBe(',');
    expect(fieldsOf(table)).toEqual(FIELDS);
  });

  it('is not led astray by commas in the values of a semicolon file', async () => {
    const table = await openedFile(fileOf(`${HEADINGS.join(';')}\n甲公司;;文1,2,3,4,5,6,7,8;1,5;2026-01-01;局\n`));
    expect(table.delimiter).toBe(';');
    expect((await rowsOf(table))[0]?.cells[2]).toBe('文1,2,3,4,5,6,7,8');
  });

  it.each([['LF', '\n'], ['CR LF', '\r\n'], ['CR', '\r']])('counts lines that end in %s', async (_, end) => {
    const table = await openedFile(fileOf([HEAD, row(1), '', row(2)].join(end) + end));
    expect((await rowsOf(table)).map((r) => [r.row, r.cells.length])).toEqual([[2, 6], [3, 0], [4, 6]]);
  });

  it('counts right where CR and LF fall into two pieces of a large file', async () => {
    const table = await openedFile(fileOf([HEAD, ...Array.from({ length: 30_000 }, (_, i) => row(i))].join('\r\n')));
    const rows = await rowsOf(table);
    expect(rows).toHaveLength(30_000);
    expect(rows.every((r, i) => r.row === i + 2 && r.cells.length === 6)).toBe(true);
  });
});

describe('quotes', () => {
  it('keeps line ends within quotes and gives the first physical line as the row', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n"甲\n公司",,"文,1",1,2026-01-01,"局""里"""\n${row(2)}\n`));
    const rows = await rowsOf(table);
    expect(rows.map((r) => r.row)).toEqual([2, 4]);
    expect(rows[0]?.cells).toEqual(['甲\n公司', null, '文,1', '1', '2026-01-01', '局"里"']);
  });

  it('finds cells that blanks stand before or after', async () => {
    const spaced = [HEAD, row(1)].map((line) => line.split(',').map((cell) => `"${cell}"`).join(' , ')).join('\n');
    const table = await openedFile(fileOf(`${spaced}\n "甲""乙" , ,文2,1,2026-01-01, 局"里" \n`));
    expect(table.delimiter).toBe(',');
    expect((await rowsOf(table)).map((r) => r.cells)).toEqual([penaltyCells(1), ['甲"乙', ' ', '文2', '1', '2026-01-01', ' 局"里" ']]);
  });

  it('keeps a quoted cell with blank lines in it whole', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n"甲\n\n\n公司",,文1,1,2026-01-01,局\n${row(2)}\n`));
    expect((await rowsOf(table)).map((r) => r.row)).toEqual([2, 6]);
  });

  it('takes quotes in the middle of text as text', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n甲"乙"公司,,5"管,1,2026-01-01,局\n${row(2)}\n`));
    expect((await rowsOf(table))[0]?.cells.slice(0, 3)).toEqual(['甲"乙"公司', null, '5"管']);
    expect(await rowsOf(table)).toHaveLength(2);
  });

  it('takes text after a closing quote as part of the cell', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n${row(1)}\n"甲"公司,,文1,1,2026-01-01,局\n"乙",,"文2",1,2026-01-01,局\n`));
    const rows = await rowsOf(table);
    expect(rows.map((r) => r.cells[0])).toEqual([penaltyCells(1)[0], '甲公司', '乙']);
    expect(rows.every((r) => r.malformed === undefined)).toBe(true);
  });

  it('never lets a lost quote swallow the rows after it', async () => {
    const table = await openedFile(fileOf([HEAD, row(1), '"甲公司,,文1,1,2026-01-01,局', row(3), row(4)].join('\n')));
    const rows = await rowsOf(table);
    expect(rows.map((r) => [r.row, r.malformed !== undefined])).toEqual([[2, false], [3, true], [4, false], [5, false]]);
    expect(rows[1]?.malformed).toContain('双引号');
  });

  it('reads a file with a lost quote in every line in time in proportion to its size', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `"甲公司${i},,文${i},1,2026-01-01,局`);
    const rows = await rowsOf(await openedFile(fileOf([HEAD, row(1), ...lines].join('\n'))));
    expect(rows).toHaveLength(20_001);
    expect(rows.filter((r) => r.malformed !== undefined).length).toBeGreaterThan(19_000);
  }, 60_000);

  it('keeps text that looks like a formula as text', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n=1+1,@SUM(A1),-文1,1,2026-01-01,+局\n`));
    expect((await rowsOf(table))[0]?.cells).toEqual(['=1+1', '@SUM(A1)', '-文1', '1', '2026-01-01', '+局']);
  });
});

describe('lines that are not like the others', () => {
  it('counts blank lines between rows and none at the end', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n\n${row(1)}\n,,,,,\n   \n${row(2)}\n\n\n,,,,,\n`));
    expect((await rowsOf(table)).map((r) => r.row)).toEqual([2, 3, 4, 5, 6]);
  });

  it('leaves cells that a short line lacks empty', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n甲公司,91430422MAX895170D\n`));
    expect((await rowsOf(table))[0]).toEqual({ row: 2, cells: ['甲公司', '91430422MAX895170D'] });
  });

  it('says of a line with more values than headings that they have slipped', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n甲,乙公司,91430422MAX895170D,文1,1,2026-01-01,局\n${row(2)},\n`));
    const rows = await rowsOf(table);
    expect(rows[0]?.malformed).toContain('错位');
    expect(rows[1]?.malformed).toBeUndefined();
  });

  it('lets notes be written as they please', async () => {
    const table = await openedFile(fileOf(`${HEAD}\n${row(1)}\n备注：本表由甲,乙,丙,丁,戊,己,庚,辛共同核对\n`));
    expect((await rowsOf(table)).at(-1)?.malformed).toBeUndefined();
  });

  it('marks headings that are printed again, and a title with them', async () => {
    const table = await openedFile(fileOf(`处罚信息汇总表\n${HEAD}\n${row(1)}\n处罚信息汇总表\n${HEAD}\n${row(2)}\n`));
    expect((await rowsOf(table)).map((r) => [r.row, r.note ?? false])).toEqual([[3, false], [4, true], [5, true], [6, false]]);
  });

  it('goes on after a row, for work that was interrupted', async () => {
    const table = await openedFile(fileOf(penaltyText(5)));
    expect((await rowsOf(table, 4)).map((r) => r.row)).toEqual([5, 6]);
    expect(await shownRows(table)).toHaveLength(5);
  });
});

describe('text files that cannot be used', () => {
  it.each([['no bytes', ''], ['a byte order mark only', '\ufeff'], ['blank lines only', '\n \n\n'], ['delimiters only', ',,,\n,,,\n']])(
    'refuses %s as empty',
    async (_, text) => {
      expect(await refusedFile(fileOf(text))).toMatchObject({ code: 'FILE_EMPTY' });
    },
  );

  it.each([['nothing', ''], ['a total and a note', '合计,,0,,,\n注：本月没有处罚,,,,,\n'], ['numbered empty lines', ',,,,,\n']])(
    'refuses headings with %s below them as empty',
    async (_, rest) => {
      expect(await refusedFile(fileOf(`${HEAD}\n${rest}`))).toMatchObject({ code: 'FILE_EMPTY' });
    },
  );

  it('refuses a line without end, and a table wider than any', async () => {
    expect(await refusedFile(fileOf(`${HEAD}\n${'甲'.repeat(5_000_000)}`))).toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await refusedFile(fileOf(`${HEAD}${',列'.repeat(1200)}\n${row(1)}\n`))).toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('counts a very long run of blank lines, and shows its beginning', async () => {
    const rows = await rowsOf(await openedFile(fileOf(`${HEAD}\n${row(1)}\n${'\n'.repeat(3_000_000)}${row(2)}\n`)));
    expect(rows).toHaveLength(1002);
    expect(rows.at(-1)?.row).toBe(3_000_003);
  });

  it('says which headings it expected and which it saw', async () => {
    const refusal = await refusedFile(fileOf('姓名,年龄\n张某某,三十\n'));
    expect(refusal.code).toBe('HEADER_NOT_FOUND');
    expect(refusal.message).toContain('行政处罚决定书文号');
    expect(refusal.message).toContain('姓名、年龄');
  });
});
