import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { ReceiptFont } from './receipt-font.js';

const FONT = 'text';
const MARGIN = 48;
const SIZES = { title: 20, heading: 13, item: 11, text: 10, small: 8.5, table: 7.5 } as const;
const INK = { text: '#1a1a1a', grey: '#555555', line: '#bbbbbb' } as const;
const STEP = 14;
const QUIET = 4;
/** Between a table's line and its text. */
const CELL = 3;

export interface PaperWords {
  readonly title: string;
  readonly subject: string;
  readonly madeAt: Date;
  /** Stands in the file's own facts too, so that a file that was altered can still be told from others. */
  readonly number?: string;
}

/** A4 paper that is written from top to bottom. */
export class PdfPaper {
  private readonly doc: PDFKit.PDFDocument;

  constructor(
    private readonly font: ReceiptFont,
    { title, subject, madeAt, number }: PaperWords,
  ) {
    this.doc = new PDFDocument({
      size: 'A4', margin: MARGIN, bufferPages: true, lang: 'zh-CN', displayTitle: true, pdfVersion: '1.7',
      info: { Title: title, Subject: subject, Author: '信用衡南', CreationDate: madeAt, ModDate: madeAt, ...(number === undefined ? {} : { Keywords: number }) },
    });
    this.doc.registerFont(FONT, font.bytes);
    this.doc.font(FONT);
  }

  get stream(): PDFKit.PDFDocument {
    return this.doc;
  }

  title(text: string): void {
    this.write(text, { size: SIZES.title, after: 0.3 });
  }

  heading(text: string): void {
    if (this.doc.y > this.doc.page.height - 3 * MARGIN) this.doc.addPage();
    this.doc.moveDown(0.6);
    this.write(text, { size: SIZES.heading, after: 0.2 });
  }

  text(text: string, { indent = 0, grey = false, keepClear = 0 }: { readonly indent?: number; readonly grey?: boolean; readonly keepClear?: number } = {}): void {
    this.write(text, { size: grey ? SIZES.small : SIZES.text, ink: grey ? INK.grey : INK.text, left: indent * STEP, right: keepClear });
  }

  /** What the lines after it are about; it never stands alone at the end of a page. */
  item(text: string): void {
    if (this.doc.y > this.doc.page.height - 2.5 * MARGIN) this.doc.addPage();
    this.doc.moveDown(0.25);
    this.write(text, { size: SIZES.item });
  }

  /** Goes on below a code in the corner of the first page, where less has been written beside it. */
  clearCorner(side: number): void {
    if (this.doc.bufferedPageRange().count === 1) this.doc.y = Math.max(this.doc.y, MARGIN + side);
  }

  /** Whether the font lacks a character of the text, which is then shown by its number. */
  substitutes(text: string): boolean {
    return this.font.printable(text) !== text;
  }

  /** Draws a QR code of `side` points at the upper right corner of the page at hand; text beside it keeps clear of it. */
  cornerCode(says: string, side: number): void {
    const { modules } = QRCode.create(says, { errorCorrectionLevel: 'M' });
    const unit = side / (modules.size + 2 * QUIET);
    const left = this.doc.page.width - MARGIN - side;
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column)) this.doc.rect(left + (column + QUIET) * unit, MARGIN + (row + QUIET) * unit, unit, unit);
      }
    }
    this.doc.fill(INK.text);
  }

  /** A table over the whole width; `share` is a column's part of it. The headings come again on every page. */
  table(columns: readonly { readonly heading: string; readonly share: number }[], rows: readonly (readonly string[])[]): void {
    const width = this.doc.page.width - 2 * MARGIN;
    const total = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / total) * width);
    const headings = columns.map(({ heading }) => heading);
    this.doc.fontSize(SIZES.table);
    rows.forEach((row, i) => {
      const before = i === 0 ? this.rowHeight(headings, widths) : 0;
      const isFull = this.doc.y + before + this.rowHeight(row, widths) > this.doc.page.height - MARGIN;
      if (isFull) this.doc.addPage();
      if (i === 0 || isFull) this.tableRow(headings, widths, INK.grey);
      this.tableRow(row, widths, INK.text);
    });
    this.doc.moveDown(0.8);
  }

  private tableRow(cells: readonly string[], widths: readonly number[], ink: string): void {
    const [top, height] = [this.doc.y, this.rowHeight(cells, widths)];
    let left = MARGIN;
    this.doc.fillColor(ink).strokeColor(INK.line).lineWidth(0.5);
    widths.forEach((width, i) => {
      this.doc.rect(left, top, width, height).stroke();
      this.doc.text(this.font.printable(cells[i] ?? ''), left + CELL, top + CELL, { width: width - 2 * CELL });
      left += width;
    });
    this.doc.x = MARGIN;
    this.doc.y = top + height;
  }

  private rowHeight(cells: readonly string[], widths: readonly number[]): number {
    const heights = widths.map((width, i) => this.doc.heightOfString(this.font.printable(cells[i] ?? ''), { width: width - 2 * CELL }));
    return Math.max(...heights) + 2 * CELL;
  }

  /** Ends the paper; `foot` is written below every page. */
  finish(foot: (page: number, pages: number) => string): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      // The foot stands in the margin: with one the writer would begin a new page for it.
      this.doc.page.margins.bottom = 0;
      this.doc.fontSize(SIZES.small).fillColor(INK.grey);
      this.doc.text(this.font.printable(foot(page + 1, count)), MARGIN, this.doc.page.height - MARGIN + 14, { lineBreak: false });
    }
    this.doc.end();
  }

  private write(text: string, { size, ink = INK.text, left = 0, right = 0, after = 0.15 }: { readonly size: number; readonly ink?: string; readonly left?: number; readonly right?: number; readonly after?: number }): void {
    this.doc.fontSize(size).fillColor(ink);
    this.doc.text(this.font.printable(text), MARGIN + left, this.doc.y, { width: this.doc.page.width - 2 * MARGIN - left - right, lineGap: 1.5 });
    this.doc.moveDown(after);
  }
}
