import type { IssuedReport } from '@credit/db';
import { writeReceiptFile } from '@credit/receipts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../http/attachment.js';
import type { LimitsService } from '../limits/limits.service.js';
import type { ReportService } from './report.service.js';

/** Signing and writing down a report costs the platform as much as so many requests more; … */
const FILE_COST = 10;
/** … on paper as many. */
const PAPER_COST = 30;

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Handing {
  readonly reports: ReportService;
  readonly limits: LimitsService;
}

/** Hands a report out on paper. */
export async function sendPaper(report: IssuedReport, { reports, limits }: Handing, { request, reply }: Exchange): Promise<void> {
  limits.charge(request, PAPER_COST);
  await send(reply, { name: `${report.number}.pdf`, type: 'application/pdf', bytes: await reports.print(report) });
}

/** Hands a report out as the signed file, which `credit verify` proves without the platform. */
export async function sendFile({ number, document, digest, signature }: IssuedReport, { limits }: Pick<Handing, 'limits'>, { request, reply }: Exchange): Promise<void> {
  limits.charge(request, FILE_COST);
  await send(reply, { name: `${number}.json`, type: 'application/json; charset=utf-8', bytes: writeReceiptFile({ document, digest, signature }) });
}

async function send(reply: FastifyReply, { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Buffer }): Promise<void> {
  await reply.type(type).header('content-disposition', attachment(name)).header('cache-control', 'no-store').send(bytes);
}
