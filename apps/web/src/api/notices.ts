import type { NoticesPageQuery, NoticesPageQueryVariables } from '../operations.js';
import { BASIS } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

export type NoticePage = NoticesPageQuery['publicNotices'];
export type Notice = NoticePage['edges'][number]['node'];

/** Fields of a page of notices in a question. */
export const NOTICES = `edges { node { id subjectCode subjectName categoryName headline documentNo organ date validUntil indefinite expired lastPublicDay daysLeft ${BASIS} } } pageInfo { endCursor hasNextPage }`;

export type NoticeQuery = Omit<NoticesPageQueryVariables, 'start'>;

/** What notices can be narrowed by. */
export type NoticeChoices = NonNullable<NoticesPageQuery['catalogue']>;

/** A page of notices; the first one tells too what one can choose. */
export type PublicNoticesPage = NoticePage & { readonly choices: NoticeChoices };

const NOTHING_TO_CHOOSE: NoticeChoices = { organs: [], townships: [], sectors: [] };

export const keptNotices = new KeptAnswers<readonly PublicNoticesPage[]>();

const NOTICES_PAGE = question<NoticesPageQuery, NoticesPageQueryVariables>(
  /* GraphQL */ `query NoticesPage($kind: NoticeKind!, $organ: String, $sector: ID, $township: String, $from: Day, $until: Day, $after: String, $start: Boolean!) {
    publicNotices(kind: $kind, organ: $organ, sector: $sector, township: $township, from: $from, until: $until, first: 20, after: $after) { ${NOTICES} }
    catalogue @include(if: $start) { organs townships sectors { id name field } }
  }`,
);

export async function publicNotices(query: NoticeQuery, signal: AbortSignal): Promise<PublicNoticesPage> {
  const data = await ask(NOTICES_PAGE, { ...query, start: query.after == null }, signal);
  return { ...data.publicNotices, choices: data.catalogue ?? NOTHING_TO_CHOOSE };
}
