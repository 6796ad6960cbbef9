import { ask } from './graphql.js';
import { question } from './question.js';
import { SUBJECT, withCategories, type SentSubject, type Subject } from './subjects.js';

/** The person who has signed in. */
export interface Me {
  readonly kind: 'citizen' | 'representative' | 'officer';
  readonly name: string;
  /** Number by which others name them, when they allow them something. */
  readonly account: string;
  readonly organ: string | null;
  readonly organName: string | null;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly secondFactor: boolean;
}

/** A file of one's own, with what is not shown even there counted. */
export interface OwnFile extends Subject {
  readonly hidden: { readonly count: number } | null;
}

export interface OwnFiles {
  readonly files: readonly OwnFile[];
  readonly notOnRegister: number;
  /** So many of them, the first, are one's own; the rest are those of minors in one's care. */
  readonly own: number;
}

/** Why the own files are not shown, and where to go on. */
export interface NotShown {
  readonly message: string;
  readonly goTo: string | null;
}

const ME = question<{ me: Me | null }>('{ me { kind name account organ organName secondFactor roles { id name } } }');

/** What may be answered instead of what is one's own. */
export const NOT_SHOWN = '... on CredentialNeeded { message } ... on AccessDenied { message } ... on SecondFactorNeeded { message goTo }';

interface SentFiles {
  readonly files?: readonly (SentSubject & Pick<OwnFile, 'hidden'>)[];
  readonly notOnRegister?: number;
  readonly own?: number;
  readonly message?: string;
  readonly goTo?: string;
}

const OWN_FILES = question<{ myFiles: SentFiles }>(`{ myFiles { ... on MyFiles { notOnRegister own files { hidden { count } ${SUBJECT} } } ${NOT_SHOWN} } }`);

/** Undefined: nobody has signed in. */
export async function findMe(signal?: AbortSignal): Promise<Me | undefined> {
  const { me } = await ask(ME, {}, signal);
  return me ?? undefined;
}

export async function findOwnFiles(signal?: AbortSignal): Promise<OwnFiles | NotShown> {
  const { myFiles } = await ask(OWN_FILES, {}, signal);
  if (!myFiles.files) return { message: myFiles.message ?? '现在不能查看', goTo: myFiles.goTo ?? null };
  return { files: myFiles.files.map((file) => ({ ...withCategories(file), hidden: file.hidden })), notOnRegister: myFiles.notOnRegister ?? 0, own: myFiles.own ?? 0 };
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
