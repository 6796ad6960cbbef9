import { answered, REFUSED } from '../../api/answered.js';
import { ask } from '../../api/graphql.js';
import { question } from '../../api/question.js';
import type {
  DeskCandidateQuery, DeskCandidateQueryVariables, DeskDecideMutation, DeskDecideMutationVariables, DeskEntryQuery, DeskEntryQueryVariables, DeskQuarantineQuery, DeskQuarantineQueryVariables,
  DeskUndoMutation, DeskUndoMutationVariables,
} from '../../operations.js';

const WAITING = question<DeskQuarantineQuery, DeskQuarantineQueryVariables>(
  /* GraphQL */ `query DeskQuarantine($state: QuarantineState!, $receipt: String, $after: String) { quarantine(state: $state, receipt: $receipt, first: 50, after: $after) {
    edges { node { id receipt row code itemName name receivedOn } } pageInfo { endCursor hasNextPage } } }`,
);
const ENTRY = question<DeskEntryQuery, DeskEntryQueryVariables>(
  /* GraphQL */ `query DeskEntry($id: ID!) { quarantineEntry(id: $id) { __typename
    ... on QuarantineFile { entry { id receipt row code message itemName category name documentNo receivedOn state candidates { code name } fields { code heading value words } } decisions { seq decision operator note decidedAt subjectCode } }
    ... on QuarantineRefusal { message } ${REFUSED} } }`,
);
const CANDIDATE = question<DeskCandidateQuery, DeskCandidateQueryVariables>(
  /* GraphQL */ `query DeskCandidate($code: String!, $purpose: String!) { subject(code: $code, viewer: { kind: ORGAN, purpose: $purpose }) { __typename
    ... on Subject { code kind currentName formerNames status township records { category documentNo date revision fields { code heading value words } } } } }`,
);
const DECIDE = question<DeskDecideMutation, DeskDecideMutationVariables>(
  /* GraphQL */ `mutation DeskDecide($input: DecideQuarantineInput!) { decideQuarantine(input: $input) { __typename ... on QuarantineEntry { id } ... on QuarantineRefusal { message } ${REFUSED} } }`,
);
const UNDO = question<DeskUndoMutation, DeskUndoMutationVariables>(
  /* GraphQL */ `mutation DeskUndo($entry: ID!, $note: String) { undoQuarantineDecision(entry: $entry, note: $note) { __typename ... on QuarantineEntry { id } ... on QuarantineRefusal { message } ${REFUSED} } }`,
);

export type WaitingPage = DeskQuarantineQuery['quarantine'];
export type WaitingRow = WaitingPage['edges'][number]['node'];
export type EntryFile = Extract<DeskEntryQuery['quarantineEntry'], { readonly __typename: 'QuarantineFile' }>;
export type Entry = EntryFile['entry'];
export type EntryState = Entry['state'];
export type Candidate = Extract<DeskCandidateQuery['subject'], { readonly __typename: 'Subject' }>;

export async function waitingRows(asked: DeskQuarantineQueryVariables, signal?: AbortSignal): Promise<WaitingPage> {
  return (await ask(WAITING, asked, signal)).quarantine;
}

/** One waiting row with what was decided so far. Refused where there is none for the reader. */
export async function getEntry(id: string, signal?: AbortSignal): Promise<EntryFile> {
  return answered((await ask(ENTRY, { id }, signal)).quarantineEntry, 'QuarantineFile');
}

/** What the register says of a subject, as an officer may see it; each look is written down with its purpose. Undefined: not on the register. */
export async function findCandidate(code: string, purpose: string, signal?: AbortSignal): Promise<Candidate | undefined> {
  const { subject } = await ask(CANDIDATE, { code, purpose }, signal);
  return subject.__typename === 'Subject' ? subject : undefined;
}

/** Rejects with the refusal's words where it cannot be decided so. */
export async function decide(input: DeskDecideMutationVariables['input']): Promise<void> {
  answered((await ask(DECIDE, { input })).decideQuarantine, 'QuarantineEntry');
}

/** As `decide`. */
export async function undo(entry: string, note: string): Promise<void> {
  answered((await ask(UNDO, { entry, note: note === '' ? null : note })).undoQuarantineDecision, 'QuarantineEntry');
}
