import type { ListedSubject } from '@credit/db';
import type { AppliedMeasure, MeasureDifferences, ReasonedMeasure } from '@credit/sanctions';

/** One measure over the whole register: for how many subjects it applies now and would apply. */
export interface MeasureTally {
  readonly id: string;
  readonly name: string;
  readonly polarity: AppliedMeasure['polarity'];
  now: number;
  tried: number;
  gained: number;
  lost: number;
  changed: number;
}

/** What would be otherwise for one organisation. */
export interface TrialRow {
  readonly code: string | null;
  readonly name: string;
  readonly kind: ListedSubject['kind'];
  readonly gained: readonly TrialMeasure[];
  readonly lost: readonly TrialMeasure[];
  readonly changed: readonly TrialMeasure[];
}

export interface TrialMeasure {
  readonly id: string;
  readonly name: string;
  readonly polarity: AppliedMeasure['polarity'];
  readonly duty: AppliedMeasure['duty'];
  readonly because: readonly { readonly name: string; readonly documentNo: string | null; readonly authority: string }[];
}

/** Adds up, subject by subject, what other rules would change. Persons are counted and never named. */
export class Trial {
  private readonly tallies = new Map<string, MeasureTally>();
  private readonly found: TrialRow[] = [];
  private more = false;
  private last = 0;
  searched = 0;
  affected = 0;
  persons = 0;

  constructor(private readonly page: { readonly first: number; readonly after: number }) {}

  add(subject: ListedSubject, differences: MeasureDifferences): void {
    const { now, tried, gained, lost, changed } = differences;
    this.searched += 1;
    for (const measure of now) this.tally(measure).now += 1;
    for (const measure of tried) this.tally(measure).tried += 1;
    if (gained.length + lost.length + changed.length === 0) return;
    this.affected += 1;
    for (const { measure } of gained) this.tally(measure).gained += 1;
    for (const { measure } of lost) this.tally(measure).lost += 1;
    for (const { measure } of changed) this.tally(measure).changed += 1;
    if (subject.kind === 'natural-person') this.persons += 1;
    else if (subject.id > this.page.after) this.show(subject, differences);
  }

  /** Measures that would apply to others or otherwise than now. */
  measures(): readonly MeasureTally[] {
    return [...this.tallies.values()].filter(({ gained, lost, changed }) => gained + lost + changed > 0);
  }

  rows(): { readonly rows: readonly TrialRow[]; readonly endCursor: string | null; readonly hasNextPage: boolean } {
    return { rows: this.found, endCursor: this.found.length === 0 ? null : String(this.last), hasNextPage: this.more };
  }

  private show({ id, code, name, kind }: ListedSubject, { gained, lost, changed }: MeasureDifferences): void {
    if (this.found.length >= this.page.first) {
      this.more = true;
      return;
    }
    this.found.push({ code, name, kind, gained: gained.map(toMeasure), lost: lost.map(toMeasure), changed: changed.map(toMeasure) });
    this.last = id;
  }

  private tally({ id, name, polarity }: AppliedMeasure): MeasureTally {
    const key = `${id} ${polarity}`;
    const tally = this.tallies.get(key) ?? { id, name, polarity, now: 0, tried: 0, gained: 0, lost: 0, changed: 0 };
    this.tallies.set(key, tally);
    return tally;
  }
}

function toMeasure({ measure, because }: ReasonedMeasure): TrialMeasure {
  const { id, name, polarity, duty } = measure;
  return { id, name, polarity, duty, because: because.map((listing) => ({ name: listing.name, documentNo: listing.documentNo, authority: listing.authority })) };
}
