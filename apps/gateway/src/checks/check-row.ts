import type { KnownRegistered } from '@credit/db';
import type { AskedRelation, AskedSubject, SubjectMatch } from '@credit/domain';
import type { AppliedMeasure, CheckedListing, GreenChannel, Honour, Listing, SubjectCheck } from '@credit/sanctions';

/** One line's answer, as it is given and as its receipt keeps it. What does not occur is left out, but for what every answer has. */
export type CheckRow = ReturnType<typeof unmatchedRow> | ReturnType<typeof matchedRow>;

/** What is known of a subject that was found. */
export interface FoundSubject {
  readonly match: Exclude<SubjectMatch<KnownRegistered>, { readonly method: 'NONE' }>;
  readonly formerNames: readonly string[];
  readonly check: SubjectCheck;
  readonly related: readonly RelatedView[];
}

/** Another subject that the line names: who it is, or why that cannot be told, and the lists on which it stands. */
export interface RelatedView {
  readonly relation: AskedRelation;
  readonly inputName: string | null;
  readonly inputCode: string | null;
  readonly matchedUscc: string | null;
  readonly currentName: string | null;
  readonly reason: string | null;
  readonly message?: string;
  readonly advice?: string;
  readonly candidates: readonly string[];
  readonly listingsInForce: readonly ListingView[];
}

export type ListingView = ReturnType<typeof toListingView>;

const NONE: readonly never[] = Object.freeze([]);

/** A line that could not be joined to anybody: why, and who might be meant. It says nothing about anybody's record. */
export function unmatchedRow(asked: AskedSubject, match: SubjectMatch<KnownRegistered> & { readonly method: 'NONE' }, related: readonly RelatedView[]) {
  const { row, inputName, inputCode } = asked;
  return {
    row,
    inputName,
    inputCode,
    matchedUscc: null,
    matchMethod: match.method,
    reason: match.reason,
    message: match.message,
    advice: match.fix,
    candidates: match.candidates.flatMap(({ code }) => code ?? []).sort(),
    currentName: null,
    formerNameUsed: false,
    nameDiffers: false,
    registeredStatus: null,
    listingsInForce: NONE,
    endedListings: NONE,
    honours: NONE,
    greenChannel: null,
    related: some(related, (view) => view),
  };
}

export function matchedRow(asked: AskedSubject, { match, formerNames, check, related }: FoundSubject) {
  const { row, inputName, inputCode } = asked;
  const { subject } = match;
  return {
    row,
    inputName,
    inputCode,
    matchedUscc: subject.code,
    matchMethod: match.method,
    reason: null,
    candidates: NONE,
    currentName: subject.currentName,
    formerNames: formerNames.length === 0 ? undefined : formerNames,
    formerNameUsed: match.formerNameUsed,
    nameDiffers: match.nameDiffers,
    kind: subject.kind,
    registeredStatus: subject.status,
    listingsInForce: each(check.listingsInForce, toListingView),
    endedListings: each(check.endedListings, toListingView),
    suspendedListings: some(check.suspendedListings, toListingView),
    listingsToCome: some(check.listingsToCome, (listing) => toListingView({ listing, measures: NONE })),
    otherFacts: some(check.otherFacts, toListingView),
    honours: each(check.honours, toHonourView),
    otherMerits: some(check.otherMerits, toHonourView),
    caseByCase: some(check.caseByCase, toMeasureView),
    excepted: some(check.excepted, ({ id, name, exception, because }) => ({ id, name, why: exception.text, because })),
    greenChannel: check.greenChannel && toGreenChannelView(check.greenChannel),
    related: some(related, (view) => view),
    notes: some(check.notes, ({ kind, about, text }) => ({ kind, about, text })),
  };
}

/** Most lines have nothing: no list is made for them. */
function each<T, V>(list: readonly T[], toView: (each: T) => V): readonly V[] {
  return list.length === 0 ? NONE : list.map(toView);
}

/** Lists that no row need have are left out where they are empty: a hundred thousand rows of nothing are long. */
function some<T, V>(list: readonly T[], toView: (each: T) => V): readonly V[] | undefined {
  return list.length === 0 ? undefined : list.map(toView);
}

export function toListingView({ listing, measures }: CheckedListing) {
  return {
    id: listing.id,
    listKind: listing.listKind,
    listId: listing.listId,
    name: listing.name,
    documentNo: listing.documentNo,
    authority: listing.authority,
    title: listing.title,
    listedOn: listing.listedOn,
    from: listing.from,
    until: listing.until,
    disputed: listing.disputed,
    standing: toStandingView(listing),
    record: { id: listing.record, revision: listing.revision },
    measures: measures.map(toMeasureView),
  };
}

function toStandingView({ standing }: Listing) {
  switch (standing.on) {
    case 'in-force':
    case 'not-yet':
      return { on: standing.on };
    case 'suspended':
      return { on: standing.on, why: standing.why, since: standing.since, until: standing.until, document: standing.document };
    case 'ended':
      return { on: standing.on, why: standing.why, since: standing.since, reason: standing.reason };
  }
}

function toMeasureView(measure: AppliedMeasure) {
  return {
    id: measure.id,
    name: measure.name,
    duty: measure.duty,
    class: measure.class,
    effect: measure.effect,
    until: measure.until,
    edition: { from: measure.edition.from, until: measure.edition.until },
    basis: measure.basis.map(({ instrument, article, title }) => ({ instrument, article, title })),
    reservations: some(measure.reservations, ({ text }) => text),
  };
}

function toHonourView({ kind, title, until, listing }: Honour) {
  return {
    kind, title, until, id: listing.id, name: listing.name, authority: listing.authority, documentNo: listing.documentNo, grantedOn: listing.listedOn,
    usualLastDay: listing.usualLastDay, record: { id: listing.record, revision: listing.revision },
  };
}

function toGreenChannelView({ measures, because, until, keeps }: GreenChannel) {
  return { measures: measures.map(toMeasureView), because, until, keeps };
}
