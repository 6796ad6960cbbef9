import { answered, REFUSED } from '../../api/answered.js';
import { KeptAnswers } from '../../api/kept-answers.js';
import { ask } from '../../api/graphql.js';
import { question } from '../../api/question.js';
import type { CheckReceiptsQuery, CheckReceiptsQueryVariables, CheckScenariosQuery, CheckScenariosQueryVariables, ReplayReceiptQuery, ReplayReceiptQueryVariables, TouchedReceiptsQuery, TouchedReceiptsQueryVariables } from '../../operations.js';

const SCENARIOS = question<CheckScenariosQuery, CheckScenariosQueryVariables>(/* GraphQL */ `query CheckScenarios { checkScenarios { id name } }`);

export type CheckScenario = CheckScenariosQuery['checkScenarios'][number];

/** Kinds of decision before which one checks. */
export async function findScenarios(signal?: AbortSignal): Promise<readonly CheckScenario[]> {
  return (await ask(SCENARIOS, {}, signal)).checkScenarios;
}

const RECEIPTS = question<CheckReceiptsQuery, CheckReceiptsQueryVariables>(
  /* GraphQL */ `query CheckReceipts($text: String, $since: Day, $after: String) {
    checkReceipts(text: $text, since: $since, first: 50, after: $after) {
      __typename
      ... on CheckReceiptConnection { nodes { number issuedAt scenarioName purpose project operator fileName watch rows matched } pageInfo { endCursor hasNextPage } }
      ${REFUSED}
    }
  }`,
);

export type ReceiptLines = Extract<CheckReceiptsQuery['checkReceipts'], { readonly __typename: 'CheckReceiptConnection' }>;
export type ReceiptLine = ReceiptLines['nodes'][number];

export const keptReceipts = new KeptAnswers<readonly ReceiptLines[]>();

/** Receipts of one's own organ, the latest first. */
export async function findReceipts(asked: { readonly text: string | null; readonly since: string | null; readonly after: string | null }, signal: AbortSignal): Promise<ReceiptLines> {
  return answered((await ask(RECEIPTS, asked, signal)).checkReceipts, 'CheckReceiptConnection');
}

const TOUCHED = question<TouchedReceiptsQuery, TouchedReceiptsQueryVariables>(
  /* GraphQL */ `query TouchedReceipts($since: Day, $after: String) {
    touchedReceipts(since: $since, first: 50, after: $after) {
      __typename
      ... on TouchedReceiptConnection { edges { node { receipt checkedOn scenarioName row subjectCode subjectName categoryName documentNo act knownOn } } pageInfo { endCursor hasNextPage } }
      ${REFUSED}
    }
  }`,
);

export type TouchedLines = Extract<TouchedReceiptsQuery['touchedReceipts'], { readonly __typename: 'TouchedReceiptConnection' }>;
export type TouchedLine = TouchedLines['edges'][number]['node'];

export const keptTouched = new KeptAnswers<readonly TouchedLines[]>();

/** Rows of one's own receipts whose records have changed since, the latest known first. */
export async function findTouched(asked: { readonly since: string | null; readonly after: string | null }, signal: AbortSignal): Promise<TouchedLines> {
  return answered((await ask(TOUCHED, asked, signal)).touchedReceipts, 'TouchedReceiptConnection');
}

const REPLAY = question<ReplayReceiptQuery, ReplayReceiptQueryVariables>(
  /* GraphQL */ `query ReplayReceipt($number: String!) {
    replayReceipt(number: $number) {
      __typename
      ... on ReceiptReplay { rows replayed same says differences { row says } }
      ... on ReplayRefusal { message fix }
      ... on CheckReceiptNotFound { message }
      ${REFUSED}
    }
  }`,
);

export type ReceiptReplay = Extract<ReplayReceiptQuery['replayReceipt'], { readonly __typename: 'ReceiptReplay' }>;

/** The receipt worked out again by its own day, rules and knowledge. */
export async function replayReceipt(number: string): Promise<ReceiptReplay> {
  return answered((await ask(REPLAY, { number })).replayReceipt, 'ReceiptReplay');
}
