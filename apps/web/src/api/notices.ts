import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import type { PageInfo } from './page-info.js';
import { question } from './question.js';

export interface Notice {
  readonly id: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly categoryName: string;
  readonly headline: string | null;
  readonly documentNo: string | null;
  readonly organ: string | null;
  readonly date: string;
  readonly validUntil: string | null;
  readonly indefinite: boolean;
  readonly expired: boolean;
  readonly lastPublicDay: string | null;
  readonly daysLeft: number | null;
  readonly basis: readonly Basis[];
}

export interface NoticePage {
  readonly edges: readonly { readonly node: Notice }[];
  readonly pageInfo: PageInfo;
}

/** Fields of a page of notices in a question. */
export const NOTICES = `edges { node { id subjectCode subjectName categoryName headline documentNo organ date validUntil indefinite expired lastPublicDay daysLeft ${BASIS} } } pageInfo { endCursor hasNextPage }`;

export interface NoticeQuery {
  readonly kind: 'LICENCE' | 'PENALTY';
  readonly organ: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly after: string | null;
}

/** A page of notices; the first one tells too which organs one can choose. */
export interface PublicNoticesPage extends NoticePage {
  readonly organs: readonly string[];
}

export const keptNotices = new KeptAnswers<readonly PublicNoticesPage[]>();

const NOTICES_PAGE = question<{ publicNotices: NoticePage; catalogue?: { organs: readonly string[] } }>(
  `query ($kind: NoticeKind!, $organ: String, $from: Day, $until: Day, $after: String, $start: Boolean!) {
    publicNotices(kind: $kind, organ: $organ, from: $from, until: $until, first: 20, after: $after) { ${NOTICES} }
    catalogue @include(if: $start) { organs }
  }`,
);

export async function publicNotices(query: NoticeQuery, signal: AbortSignal): Promise<PublicNoticesPage> {
  const data = await ask(NOTICES_PAGE, { ...query, start: query.after === null }, signal);
  return { ...data.publicNotices, organs: data.catalogue?.organs ?? [] };
}
