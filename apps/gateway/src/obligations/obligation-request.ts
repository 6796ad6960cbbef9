import { BadRequestException } from '@nestjs/common';
import { OBLIGATION_ACTS, type ObligationActKind } from '@credit/db';
import { isUscc, tidyIdentifier, type Day } from '@credit/domain';
import { givenText } from '../asked/given-text.js';
import type { ObligationActInput } from './obligation.types.js';

const LONGEST = 2000;

/** What somebody says was done about a clause. */
export interface ObligationActRequest {
  readonly act: ObligationActKind;
  readonly organ: string | null;
  readonly said: string | null;
  readonly evidence: string | null;
  readonly dueOn: Day | null;
  readonly operator: string;
}

/** Throws with everything that is wrong. A person's number that slipped into a text is masked. */
export function toObligationAct(input: ObligationActInput): ObligationActRequest {
  const act = OBLIGATION_ACTS.find((each) => each === input.act);
  const [organ, said, evidence, operator] = [givenText(input.organ, LONGEST), givenText(input.said, LONGEST), givenText(input.evidence, LONGEST), givenText(input.operator, LONGEST)];
  const code = organ === null ? null : tidyIdentifier(organ);
  const problems = [
    ...(act === undefined ? [`act 应为：${OBLIGATION_ACTS.join('、')}`] : []),
    ...(act === 'set-due' && !input.dueOn ? ['请写明期限 dueOn'] : []),
    ...(act === 'report' && (code === null || !isUscc(code)) ? ['请写明填报单位的统一社会信用代码 organ'] : []),
    ...((act === 'report' || act === 'return') && said === null ? ['请写明做了什么或者退回的理由 said'] : []),
    ...(operator === null ? ['请写明经办人 operator'] : []),
  ];
  if (act === undefined || operator === null || problems.length > 0) throw new BadRequestException(problems.join('；'));
  return { act, organ: code, said, evidence, dueOn: act === 'set-due' ? (input.dueOn ?? null) : null, operator };
}
