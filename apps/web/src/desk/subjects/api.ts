import { BASIS } from '../../api/basis.js';
import { ask } from '../../api/graphql.js';
import { question } from '../../api/question.js';
import { SUBJECT, withCategories, type Subject } from '../../api/subjects.js';
import type { OfficerSubjectQuery, OfficerSubjectQueryVariables, ReceivedAuthorisationsQuery, ReceivedAuthorisationsQueryVariables, ViewerInput, WhyHiddenQuery, WhyHiddenQueryVariables } from '../../operations.js';

const LOOK = question<OfficerSubjectQuery, OfficerSubjectQueryVariables>(
  /* GraphQL */ `query OfficerSubject($code: String!, $asOf: Day, $viewer: ViewerInput!) {
    subject(code: $code, asOf: $asOf, viewer: $viewer) {
      __typename
      ... on Subject { ${SUBJECT} identifiers { scheme value } hidden { count } }
    }
  }`,
);

type Sent = Extract<OfficerSubjectQuery['subject'], { readonly __typename: 'Subject' }>;

/** A subject as an officer sees it: with its numbers, and how many records are not shown where that may be told. */
export interface OfficerSubject extends Subject {
  readonly identifiers: Sent['identifiers'];
  readonly hidden: Sent['hidden'];
}

export interface AskedLook {
  readonly code: string;
  readonly asOf: string | null;
  readonly viewer: ViewerInput;
}

/** Looks, which is written down and told to the subject; undefined where there is no such subject. */
export async function lookAtSubject(asked: AskedLook): Promise<OfficerSubject | undefined> {
  const { subject } = await ask(LOOK, asked);
  return subject.__typename === 'Subject' ? { ...withCategories(subject), identifiers: subject.identifiers, hidden: subject.hidden } : undefined;
}

const WHY = question<WhyHiddenQuery, WhyHiddenQueryVariables>(
  /* GraphQL */ `query WhyHidden($code: String!, $asOf: Day, $viewer: ViewerInput!) {
    hiddenRecords(code: $code, asOf: $asOf, viewer: $viewer) { __typename ... on HiddenRecordList { records { categoryName why { text ${BASIS} } } } }
  }`,
);

export type HiddenRecord = Extract<WhyHiddenQuery['hiddenRecords'], { readonly __typename: 'HiddenRecordList' }>['records'][number];

/** Why records are not shown, one by one; asking is written down too. */
export async function findHidden(asked: AskedLook): Promise<readonly HiddenRecord[]> {
  const { hiddenRecords } = await ask(WHY, asked);
  return hiddenRecords.__typename === 'HiddenRecordList' ? hiddenRecords.records : [];
}

const GIVEN = 'nodes { number subjectName subjectCode purpose until state }';
const AUTHORISATIONS = question<ReceivedAuthorisationsQuery, ReceivedAuthorisationsQueryVariables>(
  /* GraphQL */ `query ReceivedAuthorisations { own: receivedAuthorisations(by: ACCOUNT, first: 50) { ${GIVEN} } organ: receivedAuthorisations(by: ORGANISATION, first: 50) { ${GIVEN} } }`,
);

export type ReceivedAuthorisation = ReceivedAuthorisationsQuery['own']['nodes'][number];

/** Authorisations in force that were given to oneself or to one's organ. */
export async function findAuthorisations(signal?: AbortSignal): Promise<readonly ReceivedAuthorisation[]> {
  const { own, organ } = await ask(AUTHORISATIONS, {}, signal);
  return [...own.nodes, ...organ.nodes].filter(({ state }) => state === 'IN_FORCE');
}
