import ExcelJS from 'exceljs';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
}, 60_000);
afterAll(() => gateway.stop());

const get = (path: string): Promise<Response> => fetch(`${gateway.url}/api/templates/${path}`);

async function refused(path: string): Promise<{ readonly status: number; readonly error: unknown }> {
  const response = await get(path);
  expect(response.headers.get('content-type')).toContain('application/json');
  const { error } = Object(await response.json());
  return { status: response.status, error };
}

async function headings(path: string): Promise<readonly unknown[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await get(path)).arrayBuffer());
  const values = workbook.worksheets[0]?.getRow(1).values;
  return Array.isArray(values) ? values.slice(1) : [];
}

test('anybody gets a template, under a Chinese name', async () => {
  const response = await get('tax-arrears.xlsx');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="template.xlsx"; filename*=UTF-8''${encodeURIComponent('欠税公告信息上报模板.xlsx')}`);
  expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
});

test('it has the headings of the category’s form; for corrections the two more', async () => {
  const form = gateway.platform.catalogue.categories.get('tax-arrears')?.form?.columns.map(({ heading }) => heading) ?? [];
  expect(await headings('tax-arrears.xlsx')).toEqual(form);
  expect(await headings('tax-arrears.xlsx?operation=upsert')).toEqual(form);
  expect(await headings('tax-arrears.xlsx?operation=correct')).toEqual(['操作类型', '更正原因', ...form]);
});

test('asked for again it is the same', async () => {
  const [first, second] = await Promise.all([get('tax-arrears.xlsx'), get('tax-arrears.xlsx')].map(async (response) => Buffer.from(await (await response).arrayBuffer())));
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
});

describe('there is none', () => {
  test('for a category that the catalogue does not know', async () => {
    expect(await refused('no-such-category.xlsx')).toEqual({ status: 404, error: { status: 404, message: expect.stringContaining('no-such-category') } });
  });

  test.each(['tax-arrears', 'tax-arrears.xls', '%E6%AC%A0%E7%A8%8E.xlsx'])('under the address %s', async (path) => {
    expect((await refused(path)).status).toBe(404);
  });

  test.each([
    ['is sealed', 'public-security-penalty-unit', 'CATEGORY_SEALED', '依法封存'],
    ['has no basis', 'tax-payment-person', 'CATEGORY_NOT_ADMITTED', '没有归集的法律依据'],
    ['is made by the platform', 'public-credit-report', 'CATEGORY_NOT_SUBMITTABLE', '不由部门报送'],
  ])('for a category that %s, with the code of a refused submission', async (_what, id, code, words) => {
    expect(await refused(`${id}.xlsx`)).toEqual({
      status: 409,
      error: { status: 409, code, message: expect.stringContaining(words), fix: expect.stringMatching(/^请/) },
    });
  });

  test('for an operation that there is none of', async () => {
    expect(await refused('tax-arrears.xlsx?operation=delete')).toEqual({ status: 400, error: { status: 400, message: 'operation 应为 upsert（普通）或 correct（更正）' } });
  });
});
