import { AlignmentType, Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { DocumentPart, DocumentText } from './document-text.js';

/** What office programs of the county have; others take the nearest they find. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
/** In half points. */
const SIZES = { text: 24, table: 18 } as const;
/** Width of an A4 page across without its margins, in twentieths of a point. */
const WIDTH = 14_000;

type TablePart = Extract<DocumentPart, { readonly kind: 'table' }>;

/** A document that can be edited (docx). */
export async function documentDocx({ title, parts }: DocumentText): Promise<Buffer> {
  const document = new Document({
    creator: '信用衡南',
    title,
    styles: { default: { document: { run: { font: FONT, size: SIZES.text } } } },
    sections: [{
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
      children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }), ...parts.flatMap(toBlocks)],
    }],
  });
  return Packer.toBuffer(document);
}

function toBlocks(part: DocumentPart): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 })];
    case 'text':
      return [new Paragraph({ text: part.text, spacing: { after: 120 } })];
    case 'table':
      return part.onlyInBook ? [] : [toTable(part), new Paragraph({ text: '' })];
  }
}

function toTable({ columns, rows }: TablePart): Table {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / total) * WIDTH));
  const line = (values: readonly string[], isHeading: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeading,
      children: values.map((value, i) => new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, children: [new Paragraph({ children: [new TextRun({ text: value, bold: isHeading, size: SIZES.table })] })] })),
    });
  return new Table({
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [line(columns.map(({ heading }) => heading), true), ...rows.map((row) => line(row.map((value) => (value === null ? '—' : String(value))), false))],
  });
}
