import { AnswerError, withFix } from './graphql.js';

/** What every question may be answered instead: for whoever may not ask. */
export const REFUSED = '... on CredentialNeeded { message } ... on AccessDenied { message fix } ... on SecondFactorNeeded { message goTo }';

interface Member {
  readonly __typename: string;
}

/** What refusals may say. */
interface Refusal {
  readonly __typename?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly fix?: string;
  readonly goTo?: string;
}

/** Why not and what to do, for the reader. */
export function refusalWords({ __typename, message, reason, fix }: Refusal): string {
  // The platform's own words are for programs too, which show a credential instead.
  if (__typename === 'CredentialNeeded') return '请先登录。';
  return withFix(message ?? reason ?? '现在不能办理', fix);
}

/** The member of a union that answers. Any other is a refusal: throws `AnswerError` with its words. */
export function answered<U extends Member, N extends U['__typename']>(answer: U, name: N): Extract<U, { readonly __typename: N }> {
  if (isMember(answer, name)) return answer;
  const refusal: Refusal = answer;
  throw new AnswerError(refusalWords(refusal), true, refusal.goTo ?? null);
}

function isMember<U extends Member, N extends U['__typename']>(answer: U, name: N): answer is Extract<U, { readonly __typename: N }> {
  return answer.__typename === name;
}
