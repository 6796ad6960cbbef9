import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { KeptAnswers } from '../../api/kept-answers.js';
import { question } from '../../api/question.js';
import type {
  BeginWatchMutation, BeginWatchMutationVariables, EndWatchMutation, EndWatchMutationVariables, LookAtWatchMutation, LookAtWatchMutationVariables, OneWatchQuery, OneWatchQueryVariables, WatchesQuery, WatchesQueryVariables, WatchEventsQuery, WatchEventsQueryVariables,
} from '../../operations.js';

const LISTING = 'id name documentNo authority listedOn until on why since';
const EVENT = `id watch code name change knownOn receipt listing { ${LISTING} }`;
const FILE = `... on WatchFile { number receipt operator project begunOn until state subjects { code name told { ${LISTING} } } events { ${EVENT} } } ... on WatchRefusal { reason } ${REFUSED}`;

const WATCHES = question<WatchesQuery, WatchesQueryVariables>(
  /* GraphQL */ `query Watches($organ: String, $after: String) { watches(organ: $organ, first: 50, after: $after) { nodes { number receipt operator project begunOn until state } pageInfo { endCursor hasNextPage } } }`,
);

export type WatchPage = WatchesQuery['watches'];
export type WatchLine = WatchPage['nodes'][number];

export const keptWatches = new KeptAnswers<readonly WatchPage[]>();

/** Watches of an organ, those begun last first. */
export async function findWatches(asked: { readonly organ: string; readonly after: string | null }, signal: AbortSignal): Promise<WatchPage> {
  return (await ask(WATCHES, asked, signal)).watches;
}

const EVENTS = question<WatchEventsQuery, WatchEventsQueryVariables>(
  /* GraphQL */ `query WatchEvents($organ: String, $after: String) { watchEvents(organ: $organ, first: 50, after: $after) { nodes { ${EVENT} } pageInfo { endCursor hasNextPage } } }`,
);

export type WatchEventPage = WatchEventsQuery['watchEvents'];
export type WatchEvent = WatchEventPage['nodes'][number];

/** What an organ's watches told after the event named, the earliest first. */
export async function findEvents(asked: { readonly organ: string; readonly after: string | null }, signal: AbortSignal): Promise<WatchEventPage> {
  return (await ask(EVENTS, asked, signal)).watchEvents;
}

const ONE = question<OneWatchQuery, OneWatchQueryVariables>(/* GraphQL */ `query OneWatch($number: String!) { watch(number: $number) { __typename ${FILE} } }`);
const BEGIN = question<BeginWatchMutation, BeginWatchMutationVariables>(/* GraphQL */ `mutation BeginWatch($input: BeginWatchInput!) { beginWatch(input: $input) { __typename ${FILE} } }`);
const LOOK = question<LookAtWatchMutation, LookAtWatchMutationVariables>(/* GraphQL */ `mutation LookAtWatch($number: String!) { lookAtWatch(number: $number) { __typename ${FILE} } }`);
const END = question<EndWatchMutation, EndWatchMutationVariables>(/* GraphQL */ `mutation EndWatch($number: String!, $reason: String!) { endWatch(number: $number, reason: $reason) { __typename ${FILE} } }`);

export type WatchFile = Extract<OneWatchQuery['watch'], { readonly __typename: 'WatchFile' }>;

export async function findWatch(number: string, signal: AbortSignal): Promise<WatchFile> {
  return answered((await ask(ONE, { number }, signal)).watch, 'WatchFile');
}

/** Begins from a receipt, over these of its subjects; what has changed since it was given is told at once. */
export async function beginWatch(input: { readonly receipt: string; readonly until: string; readonly codes: readonly string[] }): Promise<WatchFile> {
  return answered((await ask(BEGIN, { input })).beginWatch, 'WatchFile');
}

/** Looks at once, without waiting for the platform's round. */
export async function lookAtWatch(number: string): Promise<WatchFile> {
  return answered((await ask(LOOK, { number })).lookAtWatch, 'WatchFile');
}

export async function endWatch(number: string, reason: string): Promise<WatchFile> {
  return answered((await ask(END, { number, reason })).endWatch, 'WatchFile');
}
