import { BASIS, type Basis } from './basis.js';
import { ask } from './graphql.js';
import { KeptAnswers } from './kept-answers.js';
import type { PageInfo } from './page-info.js';
import { question } from './question.js';

export interface CreditRecord {
  readonly id: string;
  readonly category: string;
  readonly categoryName: string;
  readonly kind: string;
  readonly polarity: string;
  readonly headline: string | null;
  readonly documentNo: string | null;
  readonly date: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly indefinite: boolean;
  readonly expired: boolean;
  readonly organ: string | null;
  readonly sourceOrgan: string;
  readonly state: string;
  readonly severity: string | null;
  readonly lastPublicDay: string | null;
  readonly daysLeft: number | null;
  readonly disputed: boolean;
  readonly reason: string | null;
  readonly basis: readonly Basis[];
  readonly fields: readonly { readonly code: string; readonly heading: string; readonly value: string; readonly words: string | null }[];
  readonly why: { readonly text: string };
  readonly repair: Repair | null;
}

/** How a record's publication can end before its term. */
export interface Repair {
  readonly from: string | null;
  readonly when: string | null;
  readonly conditions: readonly string[];
}

/** A head office or a branch, by its registered name. */
export interface RelatedSubject {
  readonly code: string;
  readonly name: string;
  readonly status: string | null;
  readonly relation: 'HEAD_OFFICE' | 'BRANCH';
}

export interface Subject {
  readonly __typename: 'Subject';
  readonly code: string;
  readonly kind: string;
  readonly currentName: string;
  readonly formerNames: readonly string[];
  readonly status: string | null;
  readonly township: string | null;
  readonly asOf: string;
  readonly records: readonly CreditRecord[];
}

/** A subject with those beside whom it is shown. */
export interface SubjectWithRelated extends Subject {
  readonly related: readonly RelatedSubject[];
}

export type SubjectAnswer =
  | SubjectWithRelated
  | { readonly __typename: 'SubjectNotFound'; readonly code: string; readonly candidates: readonly { readonly code: string; readonly name: string }[] };

export const keptSubjects = new KeptAnswers<SubjectAnswer>();

/** What pages show of a subject. */
export const SUBJECT = `code kind currentName formerNames status township asOf
  categories { id name kind polarity ${BASIS} columns { code heading } }
  records {
    id category headline documentNo date validFrom validUntil indefinite expired organ sourceOrgan state
    severity lastPublicDay daysLeft disputed reason values words { code words } why { text } repair { from when conditions }
  }`;

const SUBJECT_PAGE = question<{ subject: SentSubject | Exclude<SubjectAnswer, Subject>; relatedByName: readonly RelatedSubject[] }>(
  `query ($code: String!, $asOf: Day) { relatedByName(code: $code) { code name status relation } subject(code: $code, asOf: $asOf) {
    __typename
    ... on SubjectNotFound { code candidates { code name } }
    ... on Subject { ${SUBJECT} }
  } }`,
);

export async function findSubject(code: string, asOf: string | null, signal: AbortSignal): Promise<SubjectAnswer> {
  const data = await ask(SUBJECT_PAGE, { code, asOf }, signal);
  return data.subject.__typename === 'Subject' ? { ...withCategories(data.subject), related: data.relatedByName } : data.subject;
}

/** As it is sent: what records of one category have in common is said once. */
export interface SentSubject extends Omit<Subject, 'records'> {
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly polarity: string;
    readonly basis: readonly Basis[];
    readonly columns: readonly { readonly code: string; readonly heading: string }[];
  }[];
  readonly records: readonly (Omit<CreditRecord, 'categoryName' | 'kind' | 'polarity' | 'basis' | 'fields'> & {
    /** In the order of the category's columns. */
    readonly values: readonly (string | null)[];
    readonly words: readonly { readonly code: string; readonly words: string }[];
  })[];
}

type SentCategory = SentSubject['categories'][number];
type SentRecord = SentSubject['records'][number];

export function withCategories({ categories, records, ...subject }: SentSubject): Subject {
  const byId = new Map(categories.map((category) => [category.id, category]));
  return { ...subject, records: records.map((record) => withCategory(record, byId.get(record.category))) };
}

function withCategory({ values, words, ...record }: SentRecord, category: SentCategory | undefined): CreditRecord {
  if (!category) throw new Error(`the answer has no category ${record.category}`);
  const { name, kind, polarity, basis, columns } = category;
  const fields = columns.flatMap(({ code, heading }, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ code, heading, value, words: words.find((spelled) => spelled.code === code)?.words ?? null }];
  });
  return { ...record, categoryName: name, kind, polarity, basis, fields };
}

export interface FoundSubject {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string | null;
  readonly township: string | null;
  readonly matchedBy: string;
  readonly matchedText: string;
  /** Only alike: something that was asked for is not as in this subject. */
  readonly alike: boolean;
}

export interface FoundPage {
  readonly edges: readonly { readonly node: FoundSubject }[];
  readonly pageInfo: PageInfo;
  readonly total: number;
  readonly totalCapped: boolean;
  /** What one can narrow the search by; told with the first page. */
  readonly narrowing: Narrowing;
}

export interface Narrowing {
  readonly townships: readonly string[];
  readonly sectors: readonly { readonly id: string; readonly name: string; readonly field: string }[];
}

export interface SearchQuery {
  readonly text: string;
  readonly kind: string | null;
  readonly township: string | null;
  readonly sector: string | null;
  readonly noticesSince: string | null;
}

const NOTHING_TO_NARROW: Narrowing = { townships: [], sectors: [] };

export const keptFound = new KeptAnswers<readonly FoundPage[]>();

const SEARCH_PAGE = question<{ searchSubjects: Omit<FoundPage, 'narrowing'>; catalogue?: Narrowing }>(
  `query ($text: String!, $kind: SubjectKind, $township: String, $sector: String, $noticesSince: Day, $after: String, $start: Boolean!) {
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
