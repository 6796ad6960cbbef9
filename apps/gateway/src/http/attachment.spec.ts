import { attachment } from './attachment.js';

const nameIn = (header: string): string => decodeURIComponent(header.replace(/^.*UTF-8''/, ''));

test('a Chinese name, and a plain one beside it', () => {
  const header = attachment('处罚 10月_核对.xlsx', 'workbook.xlsx');
  expect(header).toMatch(/^attachment; filename="workbook\.xlsx"; filename\*=UTF-8''[\w.%-]+$/);
  expect(nameIn(header)).toBe('处罚 10月_核对.xlsx');
});

test.each([
  ['a\r\nX-Evil: 1.xlsx', 'a__X-Evil_ 1.xlsx'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a"; filename="b.html', 'a_; filename=_b.html'],
  ["it's (1)*.xlsx", "it's (1)_.xlsx"],
  ['半\ud840字.xlsx', '半字.xlsx'],
  ['𠮷.xlsx', '𠮷.xlsx'],
])('%j stays a name', (name, kept) => {
  const header = attachment(name, 'plain.xlsx');
  expect(header).toMatch(/^[\x20-\x7e]+$/);
  expect(header.split("''")).toHaveLength(2);
  expect(nameIn(header)).toBe(kept);
});

test('a name of plain letters stands alone, and another one that comes alone is plain as well', () => {
  expect(attachment('C-20261102-000001.json')).toBe('attachment; filename="C-20261102-000001.json"');
  expect(attachment('a"; filename="b.html')).toMatch(/^attachment; filename="a___filename__b\.html"; filename\*=UTF-8''/);
});
