import { AnswerError } from '../api/graphql.js';

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

/** The member of a union that answers. Any other is a refusal: throws `AnswerError` with its words, what to do among them. */
export function answered<U extends Member, N extends U['__typename']>(answer: U, name: N): Extract<U, { readonly __typename: N }> {
  if (isMember(answer, name)) return answer;
  const { message, reason, fix, goTo }: Refusal = answer;
  const words = message ?? reason ?? '现在不能办理';
  throw new AnswerError(fix === undefined || fix === '' ? words : `${words}。${fix}`, true, goTo ?? null);
}

function isMember<U extends Member, N extends U['__typename']>(answer: U, name: N): answer is Extract<U, { readonly __typename: N }> {
  return answer.__typename === name;
}
