import JSZip from 'jszip';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

export const pdf = (more = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${more} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
export const png = (): Buffer => PNG;
export const jpg = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64), Buffer.from([0xff, 0xd9])]);

/** An Office file of the parts named, each with a little content. */
export async function office(...names: readonly string[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of ['[Content_Types].xml', ...names]) zip.file(name, '<x/>');
  return zip.generateAsync({ type: 'nodebuffer' });
}
export const docx = (...more: readonly string[]): Promise<Buffer> => office('word/document.xml', ...more);
export const xlsx = (...more: readonly string[]): Promise<Buffer> => office('xl/workbook.xml', ...more);
