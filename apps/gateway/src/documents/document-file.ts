import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
import { documentBook } from './document-book.js';
import { documentDocx } from './document-docx.js';
import { documentPaper } from './document-paper.js';
import type { DocumentText } from './document-text.js';

/** In what a document can be had; `json` is the signed file of one that is closed. */
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

export type DocumentFormat = keyof typeof TYPES;

/** What stands before and behind the dot of a file's name; undefined for another format, or more dots. */
export function readDocumentName(file: string): { readonly period: string; readonly format: DocumentFormat } | undefined {
  const [period = '', format = ''] = file.split('.');
  return isFormat(format) && file === `${period}.${format}` ? { period, format } : undefined;
}

export async function writeDocument(text: DocumentText, format: Exclude<DocumentFormat, 'json'>): Promise<Readable | Buffer> {
  switch (format) {
    case 'pdf':
      return documentPaper(text, new Date());
    case 'docx':
      return documentDocx(text);
    case 'xlsx':
      return documentBook(text);
  }
}

/** Sends a document to be kept under a name, told in ASCII and in Chinese. */
export async function sendDocument(reply: FastifyReply, { body, format, ascii, name }: { readonly body: Readable | Buffer; readonly format: DocumentFormat; readonly ascii: string; readonly name: string }): Promise<void> {
  await reply.type(TYPES[format]).header('content-disposition', attachment(`${name}.${format}`, `${ascii}.${format}`)).header('cache-control', 'no-store').send(body);
}

function isFormat(text: string): text is DocumentFormat {
  return Object.hasOwn(TYPES, text);
}
