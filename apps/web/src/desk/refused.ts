import { AnswerError } from '../api/graphql.js';

/** What every answer for officers may be instead: to be asked for in the question, with `__typename`. */
export const REFUSED = '... on CredentialNeeded { message } ... on AccessDenied { message fix } ... on SecondFactorNeeded { message goTo }';

interface Refusing {
  readonly __typename: 'CredentialNeeded' | 'AccessDenied' | 'SecondFactorNeeded';
  readonly message: string;
  readonly fix?: string;
  readonly goTo?: string;
}

/** The reader has to show a second factor first; `goTo` leads there. */
export class SecondFactorNeeded extends AnswerError {
  constructor(
    message: string,
    readonly goTo: string,
  ) {
    super(message, true);
  }
}

/** The answer where it is one. Throws what refuses it, in the platform's words: the page shows them as its problem. */
export function answered<T extends { readonly __typename: string }>(answer: T): Exclude<T, Refusing> {
  if (!isRefusing(answer)) return answer as Exclude<T, Refusing>;
  if (answer.goTo !== undefined) throw new SecondFactorNeeded(answer.message, answer.goTo);
  throw new AnswerError([answer.message, answer.fix].filter(Boolean).join('。'), true);
}

function isRefusing(answer: { readonly __typename: string }): answer is Refusing {
  return ['CredentialNeeded', 'AccessDenied', 'SecondFactorNeeded'].includes(answer.__typename);
}
