import type { AskedRegister, ReadRecord, RelatedKnew, RestedOn } from '@credit/db';
import { matchSubject, type AskedColumns, type AskedRelated } from '@credit/domain';
import { checkSubject, type Listing, type RelatedCheck, type RelatedFacts, type SubjectCheck } from '@credit/sanctions';
import type { LineRules } from './line-rules.js';
import { toListingView, type RelatedView } from './check-row.js';
import { recordsOfListings } from './rested-on.js';
import { saidOutside } from './said-outside.js';

/** Others whom a line names, each by what the register says of it: beside the line's own subject, never merged into it. */
export interface AnsweredRelated {
  /** Of those that were found. */
  readonly facts: readonly RelatedFacts[];
  readonly restedOn: readonly RestedOn[];
  readonly looked: readonly number[];
  readonly knew: readonly RelatedKnew[];
  /** In the order of the line; without a check of the line's own subject as of each for itself. */
  views(check: SubjectCheck | undefined): readonly RelatedView[];
}

const NONE: readonly never[] = Object.freeze([]);

export const NO_RELATED: AnsweredRelated = Object.freeze({ facts: NONE, restedOn: NONE, looked: NONE, knew: NONE, views: () => NONE });

interface Found {
  readonly named: AskedRelated;
  readonly match: ReturnType<typeof matchSubject<Parameters<AskedRegister['factsOf']>[0]>>;
  readonly records: readonly ReadRecord[];
}

export function answerRelated(named: readonly AskedRelated[], { register, factsOf }: AskedRegister, rules: LineRules & { readonly columns: AskedColumns }): AnsweredRelated {
  const found = named.map((each): Found => {
    const match = matchSubject(each.asked, register, rules.columns);
    return { named: each, match, records: match.method === 'NONE' ? NONE : factsOf(match.subject).records };
  });
  const facts = found.flatMap(factsIn);
  const alone = checkSubject({ kind: 'enterprise', records: NONE, related: facts }, rules).related;
  return {
    facts,
    restedOn: found.flatMap((each) => restedOn(each, listingsOf(each, alone))),
    looked: found.flatMap(({ match }) => (match.method === 'NONE' ? [] : [match.subject.id])),
    knew: found.map(knewOf),
    views: (check) => found.map((each) => toView(each, listingsOf(each, check?.related ?? alone), rules)),
  };
}

function factsIn({ named: { relation }, match, records }: Found): readonly RelatedFacts[] {
  if (match.method === 'NONE') return NONE;
  const { code, currentName, kind } = match.subject;
  return [{ relation, code, name: currentName, facts: { kind, records } }];
}

function listingsOf({ match }: Found, related: readonly RelatedCheck[]): readonly Listing[] {
  if (match.method === 'NONE') return NONE;
  return related.find(({ code, name }) => code === match.subject.code && name === match.subject.currentName)?.listingsInForce ?? NONE;
}

function restedOn({ named, match, records }: Found, listings: readonly Listing[]): readonly RestedOn[] {
  if (match.method === 'NONE') return NONE;
  return recordsOfListings(listings, { row: named.asked.row, subjectId: match.subject.id, records });
}

function knewOf({ named, match, records }: Found): RelatedKnew {
  if ('fault' in named.asked.says) return null;
  const subjects = match.method === 'NONE' ? match.candidates : [match.subject];
  return [subjects.map(({ id, version }) => [id, version] as const), records.map(({ category, id, seq }) => [category, id, seq] as const)];
}

/** Its keys in order, as those of every object of a row. */
function toView({ named, match }: Found, listings: readonly Listing[], { law }: LineRules): RelatedView {
  const { relation, asked: { inputName, inputCode } } = named;
  if (match.method === 'NONE') {
    const { reason, message, fix: advice, candidates } = match;
    return { advice, candidates: candidates.flatMap(({ code }) => code ?? []).sort(), currentName: null, inputCode, inputName, listingsInForce: NONE, matchedUscc: null, message, reason, relation };
  }
  const { code: matchedUscc, currentName } = match.subject;
  const say = saidOutside([currentName], law);
  return { candidates: NONE, currentName, inputCode, inputName, listingsInForce: listings.map((listing) => toListingView({ listing, measures: NONE }, say)), matchedUscc, reason: null, relation };
}
