import { zip } from './zip.mjs';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const BOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const RELS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const HEADINGS = ['统一社会信用代码', '名称', '市场主体类型', '成立日期', '经营状态'];

/** Files that somebody made to do harm, each by name; sizes are those of the attack. */
export const CRAFTED = {
  'nothing': () => Buffer.alloc(0),
  'a mark and nothing': () => Buffer.from([0xef, 0xbb, 0xbf]),
  'only blanks': () => Buffer.from(' \r\n\t\r\n'.repeat(1000)),
  'noise': (next) => Buffer.from(Array.from({ length: 100_000 }, () => next(256))),
  'zeros': () => Buffer.alloc(1_000_000),
  'headings and nothing': () => Buffer.from(`${HEADINGS.join(',')}\n`),
  '10,000 columns': () => Buffer.from(`${[...HEADINGS, ...Array.from({ length: 10_000 }, (_, i) => `列${i}`)].join(',')}\n${`x,${'y'.repeat(3)},`.repeat(5000)}\n`),
  '10,000 columns of a workbook': () => book(sheet(row(1, [...HEADINGS, ...Array.from({ length: 10_000 }, (_, i) => `列${i}`)]))),
  '200 MB of csv': () => Buffer.concat([Buffer.from(`${HEADINGS.join(',')}\n`), Buffer.alloc(200 * 1024 * 1024, `91430422MAX000015K,${'甲'.repeat(1500)},企业,2020-01-01,存续\n`)]),
  'one line of 100 MB': () => Buffer.concat([Buffer.from(`${HEADINGS.join(',')}\n`), Buffer.alloc(100 * 1024 * 1024, 'a')]),
  'a quote that never ends': () => Buffer.concat([Buffer.from(`${HEADINGS.join(',')}\n"`), Buffer.alloc(1024 * 1024, 'a,\n')]),
  'zip bomb: a sheet of 2 GB of blanks': () => book(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${' '.repeat(400 * 1024 * 1024)}</sheetData></worksheet>`),
  'zip bomb that states a small size': () => book(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${' '.repeat(100 * 1024 * 1024)}</sheetData></worksheet>`, { 'xl/worksheets/sheet1.xml': 1000 }),
  'zip of 60,000 parts': () => zip(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`xl/p${i}.xml`, '']))),
  'zip with a path to elsewhere': () => zip({ '../../../../tmp/evil': 'x', '[Content_Types].xml': TYPES, 'xl/workbook.xml': BOOK }),
  'entities that laugh': () => book(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c t="inlineStr"><is><t>&a11;</t></is></c></row></sheetData></worksheet>`),
  'an entity that reads a file': () => book(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c t="inlineStr"><is><t>&f;</t></is></c></row></sheetData></worksheet>`),
  'a page that loads another': () => Buffer.from(`<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head><table>${'<tr><td>名称</td></tr>'.repeat(1000)}</table></html>`),
  'nesting without end': () => Buffer.from(`{"a":`.repeat(200_000)),
  'brackets without end': () => Buffer.from('['.repeat(5_000_000)),
  'tags without end': () => book(`${HEAD}<worksheet xmlns="${MAIN}">${'<a>'.repeat(1_000_000)}`),
  'one object of 60 MB': () => Buffer.from(`{"名称":"${'甲'.repeat(20 * 1024 * 1024)}"}\n`),
  'merged over all': () => book(sheet(row(1, HEADINGS) + row(2, ['91430422MAX000015J', '甲', '企业', '2020-01-01', '存续']), '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
  'a row number beyond all': () => book(sheet(row(1, HEADINGS) + row(4294967295, ['91430422MAX000015J', '甲', '企业', '2020-01-01', '存续']))),
  'rows that go back': () => book(sheet(row(5, HEADINGS) + row(2, ['a', 'b', 'c', 'd', 'e']) + row(2, ['a', 'b', 'c', 'd', 'e']))),
  'protected by a password': () => protectedFile(),
  'an old workbook that is none': (next) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(Array.from({ length: 20_000 }, () => next(256)))]),
  'an old workbook that points at itself': () => selfPointing(),
};

function book(sheetXml, claimed = {}) {
  return zip({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELS, 'xl/worksheets/sheet1.xml': sheetXml }, claimed);
}

function sheet(rows, behind = '') {
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

function row(number, cells) {
  return `<row r="${number}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}

/** A compound file as Office writes it for a protected workbook: its directory names EncryptedPackage. */
function protectedFile() {
  const file = Buffer.alloc(512 * 8);
  compoundHeader(file);
  for (const [i, name] of ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].entries()) {
    const at = 512 * 2 + i * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file[at + 66] = i === 0 ? 5 : 2;
    file[at + 67] = 1;
    for (const link of [68, 72, 76]) file.writeInt32LE(-1, at + link);
    file.writeInt32LE(i === 0 ? 1 : -1, at + 76);
    file.writeInt32LE(-2, at + 116);
  }
  return file;
}

function selfPointing() {
  const file = Buffer.alloc(512 * 8);
  compoundHeader(file);
  for (let i = 0; i < 128; i += 1) file.writeInt32LE(i === 0 ? -3 : 1, 512 + i * 4);
  return file;
}

function compoundHeader(file) {
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeInt32LE(-2, 60);
  file.writeInt32LE(-2, 68);
  file.writeInt32LE(0, 76);
  for (let i = 1; i < 109; i += 1) file.writeInt32LE(-1, 76 + i * 4);
  file.writeInt32LE(-3, 512);
  for (let i = 1; i < 128; i += 1) file.writeInt32LE(-1, 512 + i * 4);
  file.writeInt32LE(-2, 512 + 4);
}
