import JSZip from 'jszip';

/** Where the package that writes workbooks puts the first sheet. */
const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Table programs put a green corner on every text that looks like a number: on each identity number and many codes, which
 * are text on purpose. Tells them not to (ECMA-376 part 1, 18.3.1.51; it stands last of what these sheets have), for the
 * package that writes workbooks cannot.
 */
export async function withoutNumberWarnings(workbook: Uint8Array, range: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(workbook);
  const sheet = await zip.file(FIRST_SHEET)?.async('string');
  if (sheet === undefined || !sheet.endsWith('</worksheet>')) throw new Error(`${FIRST_SHEET} is not as expected`);
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  zip.file(FIRST_SHEET, sheet.replace(/<\/worksheet>$/, `${ignored}</worksheet>`));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
