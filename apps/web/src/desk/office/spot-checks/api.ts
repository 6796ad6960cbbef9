import { answered, REFUSED } from '../../../api/answered.js';
import { ask } from '../../../api/graphql.js';
import { KeptAnswers } from '../../../api/kept-answers.js';
import { question } from '../../../api/question.js';
import type { DrawSpotCheckMutation, DrawSpotCheckMutationVariables, JudgeSpotCheckCaseMutation, JudgeSpotCheckCaseMutationVariables, SpotCheckFileQuery, SpotCheckFileQueryVariables, SpotCheckListQuery, SpotCheckListQueryVariables } from '../../../operations.js';

const HEAD = 'number organName categoryName from until drawnOn population operator';
const FILE = `__typename ... on SpotCheckFile { ${HEAD} seed cases { seq documentNo reportedOn result note judgedOn operator } } ... on SpotCheckRefusal { reason } ${REFUSED}`;

const LIST = question<SpotCheckListQuery, SpotCheckListQueryVariables>(
  /* GraphQL */ `query SpotCheckList($after: String) { spotChecks(first: 50, after: $after) { __typename ... on SpotCheckConnection { nodes { ${HEAD} } pageInfo { endCursor hasNextPage } } ${REFUSED} } }`,
);
const OPEN = question<SpotCheckFileQuery, SpotCheckFileQueryVariables>(/* GraphQL */ `query SpotCheckFile($number: String!) { spotCheck(number: $number) { ${FILE} } }`);
const DRAW = question<DrawSpotCheckMutation, DrawSpotCheckMutationVariables>(/* GraphQL */ `mutation DrawSpotCheck($input: DrawSpotCheckInput!) { drawSpotCheck(input: $input) { ${FILE} } }`);
const JUDGE = question<JudgeSpotCheckCaseMutation, JudgeSpotCheckCaseMutationVariables>(/* GraphQL */ `mutation JudgeSpotCheckCase($input: JudgeSpotCheckInput!) { judgeSpotCheckCase(input: $input) { ${FILE} } }`);

export type SpotCheckPage = Extract<SpotCheckListQuery['spotChecks'], { readonly __typename: 'SpotCheckConnection' }>;
export type SpotCheckHead = SpotCheckPage['nodes'][number];
export type SpotCheckFile = Extract<SpotCheckFileQuery['spotCheck'], { readonly __typename: 'SpotCheckFile' }>;
export type SpotCheckCase = SpotCheckFile['cases'][number];

export const keptPages = new KeptAnswers<readonly SpotCheckPage[]>();
export const keptFiles = new KeptAnswers<SpotCheckFile>();

export async function spotChecks(after: string | null, signal: AbortSignal): Promise<SpotCheckPage> {
  return answered((await ask(LIST, { after }, signal)).spotChecks, 'SpotCheckConnection');
}

export async function openSpotCheck(number: string, signal: AbortSignal): Promise<SpotCheckFile> {
  return answered((await ask(OPEN, { number }, signal)).spotCheck, 'SpotCheckFile');
}

/** Draws cases of a department's list by a seed of the platform's. */
export async function draw(input: DrawSpotCheckMutationVariables['input']): Promise<SpotCheckFile> {
  return answered((await ask(DRAW, { input })).drawSpotCheck, 'SpotCheckFile');
}

/** What was found of a case; said again, the last counts. */
export async function judge(input: JudgeSpotCheckCaseMutationVariables['input']): Promise<SpotCheckFile> {
  return answered((await ask(JUDGE, { input })).judgeSpotCheckCase, 'SpotCheckFile');
}
