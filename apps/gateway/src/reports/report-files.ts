import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { IssuedReport } from '@credit/db';
import { writeReceiptFile } from '@credit/receipts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '../platform/platform.js';
import { printReport } from './print-report.js';
import { readReport } from './report-document.js';

/** Hands a report out on paper; what is handed out is noted, so that the paper proves itself. */
export async function sendPaper(report: IssuedReport, platform: Platform, { request, reply }: Exchange): Promise<void> {
  const { number, digest, signature, document } = report;
  const here = platform.config.publicUrl ?? `${request.protocol}://${request.host}`;
  const bytes = await buffer(printReport({ document: readReport(document), digest, signature, verifyUrl: `${here}/verify/${number}?digest=${digest}` }));
  await platform.store.reports.keepPaper(number, createHash('sha256').update(bytes).digest('hex'));
  await send(reply, { name: `${number}.pdf`, type: 'application/pdf', bytes });
}

/** Hands a report out as the signed file, which `credit verify` proves without the platform. */
export async function sendFile({ number, document, digest, signature }: IssuedReport, { reply }: Exchange): Promise<void> {
  await send(reply, { name: `${number}.json`, type: 'application/json; charset=utf-8', bytes: writeReceiptFile({ document, digest, signature }) });
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function send(reply: FastifyReply, { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Buffer }): Promise<void> {
  await reply.type(type).header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store').send(bytes);
}
