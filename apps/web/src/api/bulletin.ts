import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export interface BulletinNumber {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  readonly sql: string;
}

export interface BulletinMeasure {
  readonly id: string;
  readonly name: string;
  readonly percent: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly says: string;
  readonly sql: string;
}

export interface BulletinDifference {
  readonly department: string | null;
  readonly name: string;
  readonly unit: string;
  readonly was: number;
  readonly now: number;
}

export interface Bulletin {
  readonly __typename: 'BulletinFile';
  readonly number: string;
  readonly month: string;
  readonly state: 'draft' | 'closed';
  readonly asOf: string;
  readonly closedOn: string | null;
  readonly numbers: readonly BulletinNumber[];
  readonly measures: readonly BulletinMeasure[];
  readonly comments: readonly { readonly organName: string; readonly said: string; readonly saidOn: string; readonly operator: string }[];
  readonly differences: readonly BulletinDifference[];
}

/** Why there is no bulletin for the reader. */
export interface NoBulletin {
  readonly __typename: 'BulletinRefusal' | 'CredentialNeeded' | 'AccessDenied' | 'SecondFactorNeeded';
  readonly reason?: string;
  readonly message?: string;
}

export type BulletinAnswer = Bulletin | NoBulletin;

const ANSWER = `__typename ... on BulletinFile { number month state asOf closedOn numbers { id name unit value sql } measures { id name percent numerator denominator says sql } comments { organName said saidOn operator } differences { department name unit was now } }
  ... on BulletinRefusal { reason } ... on CredentialNeeded { message } ... on AccessDenied { message } ... on SecondFactorNeeded { message }`;

const BULLETIN = question<{ bulletin: BulletinAnswer }>(`query ($month: String) { bulletin(month: $month) { ${ANSWER} } }`);
const CLOSE = question<{ closeMonth: BulletinAnswer }>(`mutation ($month: String!) { closeMonth(month: $month) { ${ANSWER} } }`);

export const keptBulletins = new KeptAnswers<BulletinAnswer>();

export async function bulletinOf(month: string | null, signal: AbortSignal): Promise<BulletinAnswer> {
  return (await ask(BULLETIN, { month }, signal)).bulletin;
}

/** Signs the month's bulletin; it stays as it is from then on. */
export async function closeMonth(month: string): Promise<BulletinAnswer> {
  return (await ask(CLOSE, { month })).closeMonth;
}
