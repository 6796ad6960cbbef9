import { BadRequestException } from '@nestjs/common';
import { OBLIGATION_ACTS, type ObligationActKind } from '@credit/db';
import { isRealDay, isUscc, tidyIdentifier, type Day } from '@credit/domain';
import { givenText } from '../asked/given-text.js';

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
export function toObligationAct(fields: object): ObligationActRequest {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const textOf = (key: string): string | null => givenText(given[key], LONGEST);
  const act = OBLIGATION_ACTS.find((each) => each === given['act']);
  const [organ, said, evidence, dueOn, operator] = [textOf('organ'), textOf('said'), textOf('evidence'), textOf('dueOn'), textOf('operator')];
  const code = organ === null ? null : tidyIdentifier(organ);
  const problems = [
    ...(act === undefined ? [`act 应为：${OBLIGATION_ACTS.join('、')}`] : []),
    ...(act === 'set-due' && (dueOn === null || !isRealDay(dueOn)) ? ['请写明期限 dueOn（YYYY-MM-DD）'] : []),
    ...(act === 'report' && (code === null || !isUscc(code)) ? ['请写明填报单位的统一社会信用代码 organ'] : []),
    ...((act === 'report' || act === 'return') && said === null ? ['请写明做了什么或者退回的理由 said'] : []),
    ...(operator === null ? ['请写明经办人 operator'] : []),
  ];
  if (act === undefined || operator === null || problems.length > 0) throw new BadRequestException(problems.join('；'));
  return { act, organ: code, said, evidence, dueOn: act === 'set-due' ? dueOn : null, operator };
}
