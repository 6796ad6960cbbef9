import { ask } from './graphql.js';

export interface Basis {
  readonly instrument: string;
  readonly title: string;
  readonly documentNo: string | null;
  readonly article: string | null;
}

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
  readonly fields: readonly { readonly code: string; readonly heading: string; readonly value: string }[];
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

export type SubjectAnswer = Subject | { readonly __typename: 'SubjectNotFound'; readonly code: string };

const BASIS = 'basis { instrument title documentNo article }';

export async function findSubject(code: string, asOf: string | null, signal: AbortSignal): Promise<SubjectAnswer> {
  const data = await ask<{ subject: SubjectAnswer }>(
    `query ($code: String!, $asOf: Day) { subject(code: $code, asOf: $asOf) {
      __typename
      ... on SubjectNotFound { code }
      ... on Subject {
        code kind currentName formerNames status township asOf
        records {
          id category categoryName kind polarity headline documentNo date validFrom validUntil indefinite expired organ sourceOrgan state
          severity lastPublicDay daysLeft disputed reason ${BASIS} fields { code heading value }
        }
      }
    } }`,
    { code, asOf },
    signal,
  );
  return data.subject;
}

export interface FoundSubject {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string | null;
  readonly township: string | null;
  readonly matchedBy: string;
  readonly matchedText: string;
}

export interface PageInfo {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface FoundPage {
  readonly edges: readonly { readonly node: FoundSubject }[];
  readonly pageInfo: PageInfo;
  readonly total: number;
  readonly totalCapped: boolean;
}

export async function searchSubjects(
  query: { readonly text: string; readonly kind: string | null; readonly township: string | null; readonly after: string | null },
  signal: AbortSignal,
): Promise<FoundPage> {
  const data = await ask<{ searchSubjects: FoundPage }>(
    `query ($text: String!, $kind: SubjectKind, $township: String, $after: String) {
      searchSubjects(text: $text, kind: $kind, township: $township, first: 20, after: $after) {
        edges { node { code name kind status township matchedBy matchedText } } pageInfo { endCursor hasNextPage } total totalCapped
      }
    }`,
    query,
    signal,
  );
  return data.searchSubjects;
}

export interface Notice {
  readonly id: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly categoryName: string;
  readonly headline: string | null;
  readonly documentNo: string | null;
  readonly organ: string | null;
  readonly date: string;
  readonly lastPublicDay: string | null;
  readonly daysLeft: number | null;
  readonly basis: readonly Basis[];
}

export interface NoticePage {
  readonly edges: readonly { readonly node: Notice }[];
  readonly pageInfo: PageInfo;
}

const NOTICES = `edges { node { id subjectCode subjectName categoryName headline documentNo organ date lastPublicDay daysLeft ${BASIS} } } pageInfo { endCursor hasNextPage }`;

export interface NoticeQuery {
  readonly kind: 'LICENCE' | 'PENALTY';
  readonly organ: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly first: number;
  readonly after: string | null;
}

export async function publicNotices(query: NoticeQuery, signal: AbortSignal): Promise<NoticePage> {
  const data = await ask<{ publicNotices: NoticePage }>(
    `query ($kind: NoticeKind!, $organ: String, $from: Day, $until: Day, $first: Int!, $after: String) {
      publicNotices(kind: $kind, organ: $organ, from: $from, until: $until, first: $first, after: $after) { ${NOTICES} }
    }`,
    query,
    signal,
  );
  return data.publicNotices;
}

export interface PublicList {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly severe: boolean;
  readonly authority: string;
  readonly basis: readonly Basis[];
  readonly removal: readonly string[];
  readonly publication: string;
  readonly note: string | null;
  readonly organisations: number;
  readonly personsElsewhere: string | null;
}

const LIST = `id name kind severe authority ${BASIS} removal publication note organisations personsElsewhere`;

export async function publicLists(signal: AbortSignal): Promise<readonly PublicList[]> {
  return (await ask<{ publicLists: readonly PublicList[] }>(`{ publicLists { ${LIST} } }`, {}, signal)).publicLists;
}

export type PublicListAnswer =
  | { readonly __typename: 'PublicListPage'; readonly list: PublicList; readonly members: NoticePage }
  | { readonly __typename: 'ListNotFound'; readonly message: string };

export async function publicList(id: string, after: string | null, signal: AbortSignal): Promise<PublicListAnswer> {
  const data = await ask<{ publicList: PublicListAnswer }>(
    `query ($id: ID!, $after: String) { publicList(id: $id, first: 20, after: $after) {
      __typename ... on PublicListPage { list { ${LIST} } members { ${NOTICES} } } ... on ListNotFound { message }
    } }`,
    { id, after },
    signal,
  );
  return data.publicList;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly providers: readonly string[];
  readonly origin: string;
  readonly disclosure: string;
  readonly disclosureReason: string;
  readonly admission: string;
  readonly reason: string;
  readonly basis: readonly Basis[];
  readonly submittable: boolean;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly categories: readonly Category[];
}

export async function catalogue(signal: AbortSignal): Promise<readonly Sector[]> {
  const data = await ask<{ catalogue: { sectors: readonly Sector[] } }>(
    `{ catalogue { sectors { id name field categories { id name kind providers origin disclosure disclosureReason admission reason ${BASIS} submittable } } } }`,
    {},
    signal,
  );
  return data.catalogue.sectors;
}
