import { answered, REFUSED } from '../../../api/answered.js';
import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { DeskCreditUseQuery, DeskCreditUseQueryVariables } from '../../../operations.js';

const COUNTS = 'checks lines green stepsDue stepsInTime inTimePercent';
const USE = question<DeskCreditUseQuery, DeskCreditUseQueryVariables>(
  /* GraphQL */ `query DeskCreditUse($month: String) {
    creditUse(month: $month, months: 12) {
      __typename
      ... on CreditUse { month through organ numbers { id name unit value says sql } scenarios { name checks lines green } organs { id name ${COUNTS} scenarios { name checks } } months { month ${COUNTS} } }
      ... on CreditUseRefusal { reason }
      ${REFUSED}
    }
  }`,
);

export type CreditUse = Extract<DeskCreditUseQuery['creditUse'], { readonly __typename: 'CreditUse' }>;
export type UseOfOrgan = CreditUse['organs'][number];

export const keptUses = new KeptAnswers<CreditUse>();

/** Of the office all departments, of a department the own. */
export async function creditUseOf(month: string | null, signal: AbortSignal): Promise<CreditUse> {
  return answered((await ask(USE, { month }, signal)).creditUse, 'CreditUse');
}
