/* eslint sort-keys: error -- Rows are written as they stand, and a receipt has one form: keys in the order of their code units. */
import type { KnownRegistered } from '@credit/db';
import type { AskedRelation, AskedSubject, SubjectMatch } from '@credit/domain';
import type { AppliedMeasure, CheckedListing, GreenChannel, Honour, Listing, SubjectCheck } from '@credit/sanctions';
import type { Say } from './said-outside.js';

/**
 * One line's answer, as it is given and as its receipt keeps it. What does not occur is left out, but for what every answer has.
 * All objects of it are made here, each with its keys in order.
 */
export type CheckRow = ReturnType<typeof unmatchedRow> | ReturnType<typeof matchedRow>;

/** What is known of a subject that was found. */
export interface FoundSubject {
  readonly match: Exclude<SubjectMatch<KnownRegistered>, { readonly method: 'NONE' }>;
  readonly formerNames: readonly string[];
  readonly check: SubjectCheck;
  readonly related: readonly RelatedView[];
  readonly say: Say;
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
    advice: match.fix,
    candidates: match.candidates.flatMap(({ code }) => code ?? []).sort(),
    currentName: null,
    endedListings: NONE,
    formerNameUsed: false,
    greenChannel: null,
    honours: NONE,
    inputCode,
    inputName,
    listingsInForce: NONE,
    matchMethod: match.method,
    matchedUscc: null,
    message: match.message,
    nameDiffers: false,
    reason: match.reason,
    registeredStatus: null,
    related: some(related, (view) => view),
    row,
  };
}

export function matchedRow(asked: AskedSubject, { match, formerNames, check, related, say }: FoundSubject) {
  const { row, inputName, inputCode } = asked;
  const { subject } = match;
  const listing = (checked: CheckedListing) => toListingView(checked, say);
  const honour = (granted: Honour) => toHonourView(granted, say);
  return {
    candidates: NONE,
    caseByCase: some(check.caseByCase, toMeasureView),
    currentName: subject.currentName,
    endedListings: each(check.endedListings, listing),
    excepted: some(check.excepted, ({ id, name, exception, because }) => ({ because, id, name, why: exception.text })),
    formerNameUsed: match.formerNameUsed,
    formerNames: formerNames.length === 0 ? undefined : formerNames,
    greenChannel: check.greenChannel && toGreenChannelView(check.greenChannel),
    honours: each(check.honours, honour),
    inputCode,
    inputName,
    kind: subject.kind,
    listingsInForce: each(check.listingsInForce, listing),
    listingsToCome: some(check.listingsToCome, (coming) => listing({ listing: coming, measures: NONE })),
    matchMethod: match.method,
    matchedUscc: subject.code,
    nameDiffers: match.nameDiffers,
    notes: some(check.notes, ({ kind, about, text }) => ({ about, kind, text })),
    otherFacts: some(check.otherFacts, listing),
    otherMerits: some(check.otherMerits, honour),
    reason: null,
    registeredStatus: subject.status,
    related: some(related, (view) => view),
    row,
    suspendedListings: some(check.suspendedListings, listing),
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

export function toListingView({ listing, measures }: CheckedListing, say: Say) {
  return {
    authority: listing.authority,
    disputed: listing.disputed,
    documentNo: listing.documentNo,
    from: listing.from,
    id: listing.id,
    listId: listing.listId,
    listKind: listing.listKind,
    listedOn: listing.listedOn,
    measures: measures.map(toMeasureView),
    name: listing.name,
    record: { id: listing.record, revision: listing.revision },
    standing: toStandingView(listing, say),
    title: listing.title && say(listing.title),
    until: listing.until,
  };
}

function toStandingView({ standing }: Listing, say: Say) {
  switch (standing.on) {
    case 'in-force':
    case 'not-yet':
      return { on: standing.on };
    case 'suspended':
      return { document: standing.document, on: standing.on, since: standing.since, until: standing.until, why: standing.why };
    case 'ended':
      return { on: standing.on, reason: standing.reason && say(standing.reason), since: standing.since, why: standing.why };
  }
}

function toMeasureView(measure: AppliedMeasure) {
  return {
    basis: measure.basis.map(({ instrument, article, title }) => ({ article, instrument, title })),
    class: measure.class,
    duty: measure.duty,
    edition: { from: measure.edition.from, until: measure.edition.until },
    effect: measure.effect,
    id: measure.id,
    name: measure.name,
    reservations: some(measure.reservations, ({ text }) => text),
    until: measure.until,
  };
}

function toHonourView({ kind, title, until, listing }: Honour, say: Say) {
  return {
    authority: listing.authority, documentNo: listing.documentNo, grantedOn: listing.listedOn, id: listing.id, kind, name: listing.name,
    record: { id: listing.record, revision: listing.revision }, title: say(title), until, usualLastDay: listing.usualLastDay,
  };
}

function toGreenChannelView({ measures, because, until, keeps }: GreenChannel) {
  return { because, keeps, measures: measures.map(toMeasureView), until };
}
