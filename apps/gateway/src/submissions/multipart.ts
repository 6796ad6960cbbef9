import type { Readable } from 'node:stream';
import { BadRequestException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A form with one file, as it came; `arrival` is what keeping the file gave. */
export interface Multipart<Arrival> {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly arrival: Arrival } | null;
}

/** What the reader of forms says of one that breaks off; it says so without a status. */
const BROKEN = /unexpected end of multipart data|boundary not found/i;

/** Reads a form to its end. Throws 400 for one that is none, or breaks off. */
export async function readMultipart<Arrival>(request: FastifyRequest, keep: (stream: Readable) => Promise<Arrival>): Promise<Multipart<Arrival>> {
  if (!request.isMultipart()) throw new BadRequestException('请用 multipart/form-data 上传');
  try {
    return await readParts(request, keep);
  } catch (error) {
    if (error instanceof Error && BROKEN.test(error.message)) throw new BadRequestException('表单没有传完整，请原样再传一次');
    throw error;
  }
}

async function readParts<Arrival>(request: FastifyRequest, keep: (stream: Readable) => Promise<Arrival>): Promise<Multipart<Arrival>> {
  const fields: Record<string, string> = {};
  let file: Multipart<Arrival>['file'] = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    } else if (part.fieldname === 'file' && !file) {
      file = { name: part.filename, arrival: await keep(part.file) };
    } else {
      part.file.resume();
    }
  }
  return { fields, file };
}
