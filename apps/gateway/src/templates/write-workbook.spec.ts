import { loadCatalogue, type Catalogue } from '@credit/catalogue';
import { toTemplate, type CodeList, type RecordCategory, type RecordForm, type Template } from '@credit/domain';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { RULED_ROWS } from './data-sheet.js';
import { guideOf } from './guide.js';
import { writeWorkbook } from './write-workbook.js';

const catalogue = loadCatalogue();

function formed(id: string): RecordCategory & { readonly form: RecordForm } {
  const category = catalogue.categories.get(id);
  if (!category?.form) throw new Error(`no form for ${id}`);
  return { ...category, form: category.form };
}

interface Opened {
  readonly template: Template;
  readonly workbook: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  readonly guide: ExcelJS.Worksheet;
  /** The sheet to be filled in as it is written. */
  readonly xml: string;
  cell(heading: string, row?: number): ExcelJS.Cell;
}

async function opened(id: string, more: { readonly operation?: 'upsert' | 'correct'; readonly law?: Pick<Catalogue, 'categories' | 'codeLists' | 'correctionColumns'> } = {}): Promise<Opened> {
  const template = toTemplate(formed(id), more.operation ?? 'upsert', more.law ?? catalogue);
  const bytes = new Uint8Array(await writeWorkbook(template, guideOf(template, catalogue)));
  const workbook = new ExcelJS.Workbook();
  // Read cell by cell, the rules of 10,000 rows would take seconds: they are looked at as they are written.
  await workbook.xlsx.load(bytes.buffer, { ignoreNodes: ['dataValidations'] });
  const zip = await JSZip.loadAsync(bytes);
  const [sheet, guide] = workbook.worksheets;
  if (!sheet || !guide) throw new Error('two sheets are wanted');
  const columnOf = (heading: string): number => {
    const at = template.columns.findIndex(({ column }) => column.heading === heading);
    if (at < 0) throw new Error(`no column ${heading}`);
    return at + 1;
  };
  return { template, workbook, sheet, guide, xml: (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '', cell: (heading, row = 3) => sheet.getCell(row, columnOf(heading)) };
}

/** Rows of the guide as texts: a merged cell counts once. */
function textsOf(guide: ExcelJS.Worksheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  guide.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (!cell.isMerged || cell.master === cell) texts.push(cell.text);
    });
    rows.push(texts);
  });
  return rows;
}

describe('the sheet to be filled in', () => {
  test('bears the category’s name, its headings unchanged, and stays in sight from the name on', async () => {
    const { sheet, template } = await opened('tax-arrears');
    expect(sheet.name).toBe('欠税公告信息');
    expect(sheet.getRow(1).values).toEqual([undefined, ...template.form.columns.map(({ heading }) => heading)]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 3 });
  });

  test('a heading that every row needs is bold and red, one that some need bold and blue, others plain', async () => {
    const { cell } = await opened('administrative-penalty');
    const fonts = ['行政相对人名称', '罚款金额（万元）', '备注'].map((heading) => cell(heading, 1).font);
    expect(fonts).toMatchObject([{ bold: true, color: { argb: 'FFC00000' } }, { bold: true, color: { argb: 'FF1F4E79' } }, { color: { argb: 'FF404040' } }]);
    expect(fonts[2]?.bold).toBeUndefined();
  });

  test('codes, numbers of documents and texts are text, days are days, amounts are numbers', async () => {
    const { sheet, template } = await opened('administrative-penalty');
    const formats = new Map(template.columns.map(({ column }, i) => [column.field, sheet.getColumn(i + 1).numFmt ?? 'General']));
    for (const field of ['CF_XDR_SHXYM', 'CF_XDR_ZJHM', 'CF_WSH', 'CF_XDR_MC', 'CF_CFLB', 'CF_SY']) expect([field, formats.get(field)]).toEqual([field, '@']);
    expect([formats.get('CF_JDRQ'), formats.get('CF_NR_FK'), formats.get('XH')]).toEqual(['yyyy-mm-dd', 'General', '0']);
  });

  test('its example is pale while it is one, and holds days and amounts as such', async () => {
    const { cell, sheet } = await opened('administrative-penalty');
    expect(cell('行政相对人名称', 2).value).toBe('【示例】衡南县某某商贸有限公司');
    expect(cell('处罚决定日期', 2).value).toEqual(new Date('2025-03-12T00:00:00Z'));
    expect(cell('罚款金额（万元）', 2).value).toBe(1.5);
    const pale: unknown = Reflect.get(sheet, 'conditionalFormattings');
    expect(pale).toMatchObject([{ ref: `A2:AG${RULED_ROWS + 1}`, rules: [{ type: 'expression', formulae: ['LEFT($B2,4)="【示例】"'] }] }]);
  });

  test('puts no green corner on codes that are text on purpose', async () => {
    expect((await opened('tax-arrears')).xml).toMatch(/<pageSetup[^>]*\/><ignoredErrors><ignoredError sqref="A2:K10001" numberStoredAsText="1"\/><\/ignoredErrors><\/worksheet>$/);
  });

  test('for corrections it begins with 操作类型 and 更正原因', async () => {
    const { sheet, xml } = await opened('tax-arrears', { operation: 'correct' });
    expect(['A1', 'B1', 'C1'].map((at) => sheet.getCell(at).text)).toEqual(['操作类型', '更正原因', '序号']);
    expect(xml).toContain('sqref="A2:A10001"><formula1>&quot;更正,撤销,重报&quot;</formula1>');
  });
});

describe('the cells', () => {
  test('have their rules down to the last ruled row, one for each column', async () => {
    const { xml, template } = await opened('administrative-penalty');
    const ranges = [...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)2:([A-Z]+)(\d+)"/g)];
    expect(new Set(ranges.map(([, from, to, last]) => (from === to ? Number(last) : 0)))).toEqual(new Set([RULED_ROWS + 1]));
    expect(new Set(ranges.map(([, from]) => from)).size).toBe(template.columns.length);
    expect(xml).toContain('<formula1>OR(Z2=&quot;长期&quot;,AND(ISNUMBER(Z2),Z2&gt;=MAX(1,N(Y2)),Z2&lt;73051))</formula1>');
  });

  test('with more choices than a rule can hold take them from a hidden sheet', async () => {
    const long: CodeList = { id: 'entity-type', title: '类型', values: Array.from({ length: 60 }, (_, i) => ({ value: `第${i}种市场主体`, synonyms: [] })) };
    const { xml, workbook } = await opened('business-registration', { law: { ...catalogue, codeLists: new Map([...catalogue.codeLists, ['entity-type', long]]) } });
    expect(xml).toContain('<formula1>choices_1</formula1>');
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([expect.stringContaining('visible'), '填写说明 visible', '代码 hidden']);
    expect(workbook.definedNames.model).toEqual([{ name: 'choices_1', ranges: ["'代码'!$A$1:$A$60"] }]);
    expect([workbook.getWorksheet('代码')?.getCell('A1').value, workbook.getWorksheet('代码')?.getCell('A60').value]).toEqual(['第0种市场主体', '第59种市场主体']);
  });
});

describe('填写说明', () => {
  test('says what the category is, on which basis, by whom, how soon, what never, and how', async () => {
    const facts = new Map(textsOf((await opened('administrative-penalty')).guide).map(([label, text]) => [label ?? '', text ?? '']));
    expect(facts.get('收什么')).toContain('自然人的记入“行政处罚信息（自然人）”');
    expect(facts.get('依据')).toContain('《中华人民共和国行政处罚法》第48条');
    expect(facts.get('谁报送')).toBe('各有关部门');
    expect(facts.get('多久报一次')).toBe('发生即报');
    expect(facts.get('报送时限')).toMatch(/^7 个工作日内（行政处罚信息上网公示和归集）；.*市场监督管理局 20 个工作日内；起始当日不计/);
    expect(facts.get('绝不能填')).toContain('宗教信仰、基因、指纹');
    expect(facts.get('更正和撤销')).toContain('operation=correct');
    expect(facts.get('报送')).toContain('credit submit 文件.xlsx --item administrative-penalty');
  });

  test('gives the county’s own limit where the law has none', async () => {
    const facts = new Map(textsOf((await opened('tax-credit-rating-a')).guide).map(([label, text]) => [label ?? '', text ?? '']));
    expect([facts.get('多久报一次'), facts.get('报送时限')]).toEqual(['每年一次；税务机关年度公布后', '每期结束后 20 个工作日内']);
  });

  test('explains every column in a line', async () => {
    const { guide, template } = await opened('administrative-penalty');
    const lines = textsOf(guide);
    const head = lines.findIndex(([first]) => first === '列名');
    expect(lines[head]).toEqual(['列名', '何时填', '怎么填', '可选值', '最多字数', '单位', '谁能看到', '示例']);
    expect(lines.slice(head + 1).map(([heading]) => heading)).toEqual(template.columns.map(({ column }) => column.heading));
    expect(lines.find(([heading]) => heading === '罚款金额（万元）')).toEqual([
      '罚款金额（万元）', '“处罚类别”中有“罚款”时必填', '数字，单位是万元，只写数字，不写单位', '', '', '万元', '公开：公示期内任何人可查（自然人的记录不公开）', '1.5',
    ]);
  });

  test('names no kind of forbidden data in a cell of its own, and no sealed law: it must not be taken for a file with them', async () => {
    const texts = textsOf((await opened('administrative-penalty')).guide).flat();
    const forbidden = catalogue.prohibitedFields.flatMap(({ headings }) => headings);
    expect(texts.filter((text) => text.length <= 20 && forbidden.some((word) => text.includes(word)))).toEqual([]);
    const sealed = catalogue.sealedBases.flatMap(({ citedAs }) => citedAs);
    expect(texts.filter((text) => sealed.some((law) => text.includes(law)))).toEqual([]);
  });
});
