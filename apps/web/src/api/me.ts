import type { MeQuery, MeQueryVariables, OwnFilesQuery, OwnFilesQueryVariables } from '../operations.js';
import { REFUSED, refusalWords } from './answered.js';
import { ask } from './graphql.js';
import { question } from './question.js';
import { SUBJECT, withCategories, type Subject } from './subjects.js';

/** The person who has signed in. */
export type Me = NonNullable<MeQuery['me']>;

type SentFiles = Extract<OwnFilesQuery['myFiles'], { readonly __typename: 'MyFiles' }>;

/** A file of one's own, with what is not shown even there counted. */
export type OwnFile = Subject & Pick<SentFiles['files'][number], 'hidden'>;

/** Of `files` the first `own` are one's own; the rest are those of minors in one's care. */
export type OwnFiles = Omit<SentFiles, 'files'> & { readonly files: readonly OwnFile[] };

/** Why the own files are not shown, and where to go on. */
export interface NotShown {
  readonly message: string;
  readonly goTo: string | null;
}

const ME = question<MeQuery, MeQueryVariables>(/* GraphQL */ `query Me { me { kind name account organ organName secondFactor roles { id name } } }`);

const OWN_FILES = question<OwnFilesQuery, OwnFilesQueryVariables>(/* GraphQL */ `query OwnFiles { myFiles { __typename ... on MyFiles { notOnRegister own files { hidden { count } ${SUBJECT} } } ${REFUSED} } }`);

/** Undefined: nobody has signed in. */
export async function findMe(signal?: AbortSignal): Promise<Me | undefined> {
  const { me } = await ask(ME, {}, signal);
  return me ?? undefined;
}

export async function findOwnFiles(signal?: AbortSignal): Promise<OwnFiles | NotShown> {
  const { myFiles } = await ask(OWN_FILES, {}, signal);
  if (myFiles.__typename !== 'MyFiles') return { message: refusalWords(myFiles), goTo: 'goTo' in myFiles ? myFiles.goTo : null };
  return { ...myFiles, files: myFiles.files.map((file) => ({ ...withCategories(file), hidden: file.hidden })) };
}

/** True where the platform has told this browser that somebody signed in: otherwise nobody needs to be asked. */
export function mayBeSignedIn(): boolean {
  return /(^|; )credit-signed-in=1(;|$)/.test(document.cookie);
}

/** Signs out here, and goes on to the sign-in service so that it forgets the sign-in too. */
export async function signOut(): Promise<void> {
  const response = await fetch('/sign-out', { method: 'POST', headers: { 'x-credit-request': '1' } });
  const { goTo }: { readonly goTo?: string } = response.ok ? JSON.parse(await response.text()) : {};
  location.assign(goTo ?? '/');
}
