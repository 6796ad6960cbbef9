import { answered, REFUSED } from '../../../api/answered.js';
import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { CloseBulletinMonthMutation, CloseBulletinMonthMutationVariables, CommentOnBulletinMutation, CommentOnBulletinMutationVariables, DeskBulletinQuery, DeskBulletinQueryVariables } from '../../../operations.js';

const NUMBER = 'numbers { id name unit value sql } measures { id name percent numerator denominator says sql }';
const ANSWER = `__typename
  ... on BulletinFile { month state asOf closedOn digest ${NUMBER} departments { id name numbers { id value } measures { id percent } } silent { department departmentName category categoryName lastDay } comments { organName said saidOn operator } differences { department name unit was now } }
  ... on BulletinRefusal { reason }
  ${REFUSED}`;

const BULLETIN = question<DeskBulletinQuery, DeskBulletinQueryVariables>(/* GraphQL */ `query DeskBulletin($month: String) { bulletin(month: $month) { ${ANSWER} } }`);
const CLOSE = question<CloseBulletinMonthMutation, CloseBulletinMonthMutationVariables>(/* GraphQL */ `mutation CloseBulletinMonth($month: String!) { closeMonth(month: $month) { ${ANSWER} } }`);
const COMMENT = question<CommentOnBulletinMutation, CommentOnBulletinMutationVariables>(/* GraphQL */ `mutation CommentOnBulletin($input: BulletinCommentInput!) { commentOnBulletin(input: $input) { ${ANSWER} } }`);

export type DeskBulletin = Extract<DeskBulletinQuery['bulletin'], { readonly __typename: 'BulletinFile' }>;
export type BulletinOfDepartment = DeskBulletin['departments'][number];

export const keptBulletins = new KeptAnswers<DeskBulletin>();

export async function bulletinOf(month: string | null, signal: AbortSignal): Promise<DeskBulletin> {
  return answered((await ask(BULLETIN, { month }, signal)).bulletin, 'BulletinFile');
}

/** Signs the month's bulletin: it stays as it is from then on. */
export async function closeMonth(month: string): Promise<DeskBulletin> {
  return answered((await ask(CLOSE, { month })).closeMonth, 'BulletinFile');
}

/** What the own department says of the draft. */
export async function comment(month: string, said: string): Promise<DeskBulletin> {
  return answered((await ask(COMMENT, { input: { month, said } })).commentOnBulletin, 'BulletinFile');
}
