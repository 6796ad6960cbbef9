import { BadRequestException, HttpException } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { credentialOf, type Caller } from '@credit/domain';
import { AccessRefused } from '../sign-in/access-refused.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { AccessService } from '../sign-in/access.service.js';
import { AskedListService } from './asked-list.service.js';
import { toCheckRequest } from './check-request.js';
import type { CheckRow as AnsweredRow } from './check-row.js';
import { CheckService } from './check.service.js';
import { Check, CheckAnswer, CheckInput, CheckRefusal, type CheckRow } from './check.types.js';

@Resolver()
export class CheckResolver {
  constructor(
    private readonly checks: CheckService,
    private readonly lists: AskedListService,
    private readonly access: AccessService,
  ) {}

  @Demands('check', 'answer')
  @Mutation(() => CheckAnswer, { description: '核查单位（须凭证）：列出事实和适用的规定，并出具签名的回执' })
  async checkSubjects(
    @Args('input', { type: () => CheckInput }) input: CheckInput,
    @CalledBy() caller: Caller,
  ): Promise<Check | CheckRefusal> {
    const asked = toCheckRequest(this.access.inNameOf(caller, 'check', input));
    if ('problems' in asked) throw new BadRequestException(asked.problems.join('；'));
    try {
      const rows: CheckRow[] = [];
      const answer = await this.checks.check({
        list: this.lists.fromSubjects(input.subjects),
        request: asked,
        credential: credentialOf(caller),
        each: (answered) => rows.push(...answered.map(toRow)),
      });
      return { ...answer, rows };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return refusal;
      throw error;
    }
  }
}

/** Lists that an answer leaves out are empty. */
function toRow(row: AnsweredRow): CheckRow {
  const matched = 'kind' in row ? row : undefined;
  return {
    ...row,
    formerNames: matched?.formerNames ?? [],
    suspendedListings: matched?.suspendedListings ?? [],
    listingsToCome: matched?.listingsToCome ?? [],
    otherFacts: matched?.otherFacts ?? [],
    otherMerits: matched?.otherMerits ?? [],
    caseByCase: matched?.caseByCase ?? [],
    related: row.related ?? [],
    notes: matched?.notes ?? [],
  };
}

function refusalOf(error: unknown): CheckRefusal | undefined {
  const body = error instanceof HttpException && !(error instanceof AccessRefused) ? error.getResponse() : undefined;
  if (typeof body !== 'object' || !('code' in body) || !('fix' in body) || !('message' in body)) return undefined;
  return { code: String(body.code), message: String(body.message), fix: String(body.fix) };
}
