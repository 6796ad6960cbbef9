import { BadRequestException, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { canonicalBytes } from '@credit/receipts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CredentialGuard } from '../sign-in/credential.guard.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { readMultipart } from '../submissions/multipart.js';
import { toCheckRequest } from './check-request.js';
import { forgetListFile } from './list-file.js';
import { CheckService } from './check.service.js';
import { AskedListService } from './asked-list.service.js';

@Controller('api/checks')
@UseGuards(CredentialGuard)
export class CheckController {
  constructor(
    private readonly checks: CheckService,
    private readonly lists: AskedListService,
    private readonly signIn: SignInService,
  ) {}

  /** A list as file (multipart: scenario, purpose, file), or `{scenario, purpose, subjects: [{name, code}]}` or `{…, text}` as JSON. */
  @Post()
  @HttpCode(200)
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const credential = await this.signIn.getHolder(request);
    const given = request.isMultipart() ? await readMultipart(request, (stream) => this.lists.keep(stream)) : { fields: bodyOf(request), file: null };
    const asked = toCheckRequest(given.fields);
    if ('problems' in asked) {
      if (given.file) await forgetListFile(given.file.arrival);
      throw new BadRequestException(asked.problems.join('；'));
    }
    const list = given.file ? await this.lists.fromFile(given.file) : this.lists.fromFields(given.fields);
    const answer = await this.checks.check({ list, request: asked, credential });
    await reply.type('application/json; charset=utf-8').send(canonicalBytes({ ...answer }));
  }
}

function bodyOf({ body }: FastifyRequest): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new BadRequestException('请用 JSON 写明 scenario、purpose 和 subjects，或用 multipart/form-data 上传名单文件');
}
