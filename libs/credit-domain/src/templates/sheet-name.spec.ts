import fc from 'fast-check';
import { sheetName } from './sheet-name.js';

test.each([
  ['行政处罚信息', '行政处罚信息'],
  ['登记/备案[甲]：其他？*', '登记／备案［甲］：其他？＊'],
  ['法律服务机构信息（律师、公证、基层法律服务、法律援助、司法鉴定）', '法律服务机构信息（律师、公证、基层法律服务、法律援助、司法鉴定'],
  ["'引号'", '引号'],
  ['  ', '数据'],
])('%s → %s', (title, name) => {
  expect(sheetName(title)).toBe(name);
});

test('any title gives a name that a workbook takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
      const name = sheetName(title);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(Buffer.from(name).toString()).toBe(name);
    }),
  );
});
