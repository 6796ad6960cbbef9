import type { KnownRegistered } from '@credit/db';
import type { AskedSubject, SubjectMatch } from '@credit/domain';
import type { AppliedMeasure, CheckedListing, GreenChannel, Honour, Listing, SubjectCheck } from '@credit/sanctions';

/** One line's answer, as it is given and as its receipt keeps it. What does not occur is left out, but for what every answer has. */
export type CheckRow = ReturnType<typeof unmatchedRow> | ReturnType<typeof matchedRow>;

/** What is known of a subject that was found. */
export interface FoundSubject {
  readonly match: Exclude<SubjectMatch<KnownRegistered>, { readonly method: 'NONE' }>;
  readonly formerNames: readonly string[];
  readonly check: SubjectCheck;
}

const NOTHING = { listingsInForce: [], endedListings: [], honours: [], greenChannel: null } as const;

/** A line that could not be joined to anybody: why, and who might be meant. It says nothing about anybody's record. */
export function unmatchedRow(asked: AskedSubject, match: SubjectMatch<KnownRegistered> & { readonly method: 'NONE' }) {
  return {
    ...asAsked(asked),
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
    ...NOTHING,
  };
}

export function matchedRow(asked: AskedSubject, { match, formerNames, check }: FoundSubject) {
  const { subject } = match;
  return {
    ...asAsked(asked),
    matchedUscc: subject.code,
    matchMethod: match.method,
    reason: null,
    candidates: [],
    currentName: subject.currentName,
    formerNames: some(formerNames),
    formerNameUsed: match.formerNameUsed,
    nameDiffers: match.nameDiffers,
    kind: subject.kind,
    registeredStatus: subject.status,
    listingsInForce: check.listingsInForce.map(toListingView),
    endedListings: check.endedListings.map(toListingView),
    suspendedListings: some(check.suspendedListings.map(toListingView)),
    listingsToCome: some(check.listingsToCome.map((listing) => toListingView({ listing, measures: [] }))),
    otherFacts: some(check.otherFacts.map(toListingView)),
    honours: check.honours.map(toHonourView),
    otherMerits: some(check.otherMerits.map(toHonourView)),
    caseByCase: some(check.caseByCase.map(toMeasureView)),
    excepted: some(check.excepted.map(({ id, name, exception, because }) => ({ id, name, why: exception.text, because: [...because] }))),
    greenChannel: check.greenChannel && toGreenChannelView(check.greenChannel),
    notes: some(check.notes.map(({ kind, about, text }) => ({ kind, about: [...about], text }))),
  };
}

function asAsked({ row, inputName, inputCode }: AskedSubject) {
  return { row, inputName, inputCode };
}

/** Lists that no row need have are left out where they are empty: a hundred thousand rows of nothing are long. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function toListingView({ listing, measures }: CheckedListing) {
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
    reservations: some(measure.reservations.map(({ text }) => text)),
  };
}

function toHonourView({ kind, title, until, listing }: Honour) {
  return {
    kind, title, until, id: listing.id, name: listing.name, authority: listing.authority, documentNo: listing.documentNo, grantedOn: listing.listedOn,
    usualLastDay: listing.usualLastDay, record: { id: listing.record, revision: listing.revision },
  };
}

function toGreenChannelView({ measures, because, until, keeps }: GreenChannel) {
  return { measures: measures.map(toMeasureView), because: [...because], until, keeps };
}
