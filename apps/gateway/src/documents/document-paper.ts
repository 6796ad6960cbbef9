import type { Readable } from 'node:stream';
import { PdfPaper } from '../receipts/pdf/pdf-paper.js';
import { receiptFont } from '../receipts/pdf/receipt-font.js';
import type { DocumentText } from './document-text.js';

/** A document as PDF. */
export function documentPaper({ title, subject, parts }: DocumentText, madeAt: Date): Readable {
  const paper = new PdfPaper(receiptFont(), { title, subject, madeAt });
  paper.title(title);
  for (const part of parts) {
    switch (part.kind) {
      case 'heading':
        paper.heading(part.text);
        break;
      case 'text':
        paper.text(part.text);
        break;
      case 'table':
        if (!part.onlyInBook) paper.table(part.columns, part.rows.map((row) => row.map((value) => (value === null ? '—' : String(value)))));
        break;
    }
  }
  paper.finish((page, pages) => `信用衡南　${title}　第 ${page} 页，共 ${pages} 页`);
  return paper.stream;
}
