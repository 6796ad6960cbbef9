import type { SearchPageQuery, SearchPageQueryVariables, SubjectPageQuery, SubjectPageQueryVariables } from '../operations.js';
import { BASIS } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import { question } from './question.js';

type SentAnswer = SubjectPageQuery['subject'];
/** As it is sent: what records of one category have in common is said once. */
export type SentSubject = Extract<SentAnswer, { readonly __typename: 'Subject' }>;
type SentCategory = SentSubject['categories'][number];
type SentRecord = SentSubject['records'][number];

/** A record with what its category says, and its values by their headings. */
export interface CreditRecord extends Omit<SentRecord, 'values' | 'words'>, Pick<SentCategory, 'kind' | 'basis'> {
  readonly categoryName: string;
  readonly fields: readonly { readonly code: string; readonly heading: string; readonly value: string; readonly words: string | null }[];
}

export interface Subject extends Omit<SentSubject, 'records' | 'categories' | '__typename'> {
  readonly records: readonly CreditRecord[];
}

/** How a record's publication can end before its term. */
export type Repair = NonNullable<SentRecord['repair']>;
/** A head office or a branch, by its registered name. */
export type RelatedSubject = SubjectPageQuery['relatedByName'][number];

/** A subject with those beside whom it is shown. */
export interface SubjectWithRelated extends Subject {
  readonly __typename: 'Subject';
  readonly related: readonly RelatedSubject[];
}

export type SubjectAnswer = SubjectWithRelated | Exclude<SentAnswer, SentSubject>;

export const keptSubjects = new KeptAnswers<SubjectAnswer>();

/** What pages show of a subject. */
export const SUBJECT = `code kind currentName formerNames status township asOf
  categories { id name kind ${BASIS} columns { code heading } }
  records {
    id category headline documentNo date validUntil indefinite expired organ sourceOrgan state
    severity lastPublicDay daysLeft disputed reason values words { code words } why { text } repair { from when conditions }
  }`;

const SUBJECT_PAGE = question<SubjectPageQuery, SubjectPageQueryVariables>(
  /* GraphQL */ `query SubjectPage($code: String!, $asOf: Day) { relatedByName(code: $code) { code name status relation } subject(code: $code, asOf: $asOf) {
    __typename
    ... on SubjectNotFound { candidates { code name } }
    ... on Subject { ${SUBJECT} }
  } }`,
);

export async function findSubject(code: string, asOf: string | null, signal: AbortSignal): Promise<SubjectAnswer> {
  const { subject, relatedByName: related } = await ask(SUBJECT_PAGE, { code, asOf }, signal);
  return subject.__typename === 'Subject' ? { ...withCategories(subject), __typename: subject.__typename, related } : subject;
}

export function withCategories({ categories, records, ...subject }: Omit<SentSubject, '__typename'>): Subject {
  const byId = new Map(categories.map((category) => [category.id, category]));
  return { ...subject, records: records.map((record) => withCategory(record, byId.get(record.category))) };
}

function withCategory({ values, words, ...record }: SentRecord, category: SentCategory | undefined): CreditRecord {
  if (!category) throw new Error(`the answer has no category ${record.category}`);
  const { name, kind, basis, columns } = category;
  const fields = columns.flatMap(({ code, heading }, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ code, heading, value, words: words.find((spelled) => spelled.code === code)?.words ?? null }];
  });
  return { ...record, categoryName: name, kind, basis, fields };
}

/** What one can narrow the search by; told with the first page. */
export type Narrowing = NonNullable<SearchPageQuery['catalogue']>;
export type FoundPage = SearchPageQuery['searchSubjects'] & { readonly narrowing: Narrowing };
/** `alike`: only alike, something that was asked for is not as in this subject. */
export type FoundSubject = FoundPage['edges'][number]['node'];
export type SearchQuery = Required<Omit<SearchPageQueryVariables, 'after' | 'start'>>;

const NOTHING_TO_NARROW: Narrowing = { townships: [], sectors: [] };

export const keptFound = new KeptAnswers<readonly FoundPage[]>();

const SEARCH_PAGE = question<SearchPageQuery, SearchPageQueryVariables>(
  /* GraphQL */ `query SearchPage($text: String!, $kind: SubjectKind, $township: String, $sector: String, $noticesSince: Day, $after: String, $start: Boolean!) {
    searchSubjects(text: $text, kind: $kind, township: $township, sector: $sector, noticesSince: $noticesSince, first: 20, after: $after) {
      edges { node { code name kind status township matchedBy matchedText alike } } pageInfo { endCursor hasNextPage } total totalCapped
    }
    catalogue @include(if: $start) { townships sectors { id name field } }
  }`,
);

export async function searchSubjects(
  query: SearchQuery & { readonly after: string | null },
  signal: AbortSignal,
): Promise<FoundPage> {
  const data = await ask(SEARCH_PAGE, { ...query, start: query.after === null }, signal);
  return { ...data.searchSubjects, narrowing: data.catalogue ?? NOTHING_TO_NARROW };
}
