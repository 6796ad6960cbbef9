import { AnswerError, ask } from './graphql.js';
import { NOT_SHOWN } from './me.js';
import type { PageInfo } from './page-info.js';
import { question } from './question.js';

/** A look at one's own file. */
export interface FileLook {
  readonly at: string;
  readonly what: string;
  readonly organ: string | null;
  readonly organName: string | null;
  readonly role: string;
  readonly purpose: string | null;
}

export interface LooksPage {
  readonly edges: readonly { readonly node: FileLook }[];
  readonly pageInfo: PageInfo;
}

const LOOKS = question<{ looks: Partial<LooksPage> & { readonly message?: string } }>(
  `query ($code: String, $after: String) { looks(code: $code, after: $after) { ... on FileLookConnection { edges { node { at what organ organName role purpose } } pageInfo { endCursor hasNextPage } } ${NOT_SHOWN} } }`,
);

/** Who looked at the file of the one who has signed in, or of the organisation with that code which they represent. */
export async function findLooks(code: string | null, after: string | null, signal?: AbortSignal): Promise<LooksPage> {
  const { looks } = await ask(LOOKS, { code, after }, signal);
  if (!looks.edges || !looks.pageInfo) throw new AnswerError(looks.message ?? '现在不能查看', true);
  return { edges: looks.edges, pageInfo: looks.pageInfo };
}
