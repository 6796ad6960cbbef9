import type { BulletinQuery, BulletinQueryVariables } from '../operations.js';
import { REFUSED } from './answered.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export type BulletinAnswer = BulletinQuery['bulletin'];
export type Bulletin = Extract<BulletinAnswer, { readonly __typename: 'BulletinFile' }>;
export type BulletinNumber = Bulletin['numbers'][number];
export type BulletinMeasure = Bulletin['measures'][number];

const BULLETIN = question<BulletinQuery, BulletinQueryVariables>(
  /* GraphQL */ `query Bulletin($month: String) { bulletin(month: $month) { __typename
    ... on BulletinFile { month state asOf closedOn numbers { id name unit value sql } measures { id name percent numerator denominator says sql } comments { organName said saidOn operator } differences { department name unit was now } }
    ... on BulletinRefusal { reason } ${REFUSED} } }`,
);

export const keptBulletins = new KeptAnswers<BulletinAnswer>();

export async function bulletinOf(month: string | null, signal: AbortSignal): Promise<BulletinAnswer> {
  return (await ask(BULLETIN, { month }, signal)).bulletin;
}
