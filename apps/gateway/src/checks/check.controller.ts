import { BadRequestException, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { credentialOf, type Caller } from '@credit/domain';
import { canonicalBytes } from '@credit/receipts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AccessService } from '../sign-in/access.service.js';
import { readMultipart } from '../submissions/multipart.js';
import { toCheckRequest, type CheckRequest } from './check-request.js';
import { forgetListFile } from './list-file.js';
import { CheckService } from './check.service.js';
import { AskedListService } from './asked-list.service.js';

@Controller('api/checks')
@Demands('check')
export class CheckController {
  constructor(
    private readonly checks: CheckService,
    private readonly lists: AskedListService,
    private readonly access: AccessService,
  ) {}

  /** A list as file (multipart: scenario, purpose, file), or `{scenario, purpose, subjects: [{name, code}]}` or `{…, text}` as JSON. */
  @Post()
  @HttpCode(200)
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @CalledBy() caller: Caller): Promise<void> {
    const given = request.isMultipart() ? await readMultipart(request, (stream) => this.lists.keep(stream)) : { fields: bodyOf(request), file: null };
    const asked = await this.askedBy(caller, given.fields).catch(async (error: unknown) => {
      if (given.file) await forgetListFile(given.file.arrival);
      throw error;
    });
    const list = given.file ? await this.lists.fromFile(given.file) : this.lists.fromFields(given.fields);
    const answer = await this.checks.check({ list, request: asked, credential: credentialOf(caller) });
    await reply.type('application/json; charset=utf-8').send(canonicalBytes({ ...answer }));
  }

  /** The request in the caller's name. Throws where it lacks something, or is for an organ that is not theirs. */
  private async askedBy(caller: Caller, fields: object): Promise<CheckRequest> {
    const request = toCheckRequest(this.access.inNameOf(caller, 'check', fields));
    if ('problems' in request) throw new BadRequestException(request.problems.join('；'));
    return request;
  }
}

function bodyOf({ body }: FastifyRequest): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new BadRequestException('请用 JSON 写明 scenario、purpose 和 subjects，或用 multipart/form-data 上传名单文件');
}
