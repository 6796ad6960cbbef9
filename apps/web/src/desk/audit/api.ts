import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { KeptAnswers } from '../../api/kept-answers.js';
import { question } from '../../api/question.js';
import type { AuditChainQuery, AuditChainQueryVariables, AuditEventsQuery, AuditEventsQueryVariables, ProveAuditMutation, ProveAuditMutationVariables } from '../../operations.js';

const CHAIN = `__typename ... on AuditChainState { batches head linkedAt pending proof { at operator events batches faults listed } } ${REFUSED}`;

const EVENTS = question<AuditEventsQuery, AuditEventsQueryVariables>(
  /* GraphQL */ `query AuditEvents($filter: AuditEventFilter!, $after: String) {
    auditEvents(filter: $filter, first: 100, after: $after) {
      __typename
      ... on AuditEventConnection { nodes { id at what account operator organ organName purpose subject object result detail batch } pageInfo { endCursor hasNextPage } actions { id word } }
      ... on AuditRefusal { reason }
      ${REFUSED}
    }
  }`,
);
const STATE = question<AuditChainQuery, AuditChainQueryVariables>(/* GraphQL */ `query AuditChain { auditChain { ${CHAIN} } }`);
const PROVE = question<ProveAuditMutation, ProveAuditMutationVariables>(/* GraphQL */ `mutation ProveAudit { proveAudit { ${CHAIN} } }`);

export type AuditPage = Extract<AuditEventsQuery['auditEvents'], { readonly __typename: 'AuditEventConnection' }>;
export type AuditEvent = AuditPage['nodes'][number];
export type AuditChain = Extract<AuditChainQuery['auditChain'], { readonly __typename: 'AuditChainState' }>;

export const keptEvents = new KeptAnswers<readonly AuditPage[]>();

export async function eventsOf(filter: AuditEventsQueryVariables['filter'], after: string | null, signal: AbortSignal): Promise<AuditPage> {
  return answered((await ask(EVENTS, { filter, after }, signal)).auditEvents, 'AuditEventConnection');
}

export async function chainState(signal?: AbortSignal): Promise<AuditChain> {
  return answered((await ask(STATE, {}, signal)).auditChain, 'AuditChainState');
}

/** Asks for a proof of the whole log, which a worker makes; how the log stood when that was asked. */
export async function askForProof(): Promise<AuditChain> {
  return answered((await ask(PROVE, {})).proveAudit, 'AuditChainState');
}
