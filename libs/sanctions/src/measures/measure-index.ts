import type { Day, SubjectType } from '@credit/domain';
import { builtOnce } from '../built-once.js';
import type { SanctionsLaw } from '../sanctions-law.js';
import type { Scenario } from '../scenarios.js';
import type { Effect } from '../effects.js';
import type { MeasureInForce } from './applied-measure.js';
import type { Measure, MeasureEdition, MeasureException } from './measure.js';

/** The measures of a day and a scenario, by what triggers them. */
export interface MeasureIndex {
  readonly byList: ReadonlyMap<string, readonly IndexedMeasure[]>;
  readonly byCategory: ReadonlyMap<string, readonly IndexedMeasure[]>;
}

export interface IndexedMeasure {
  /** Place in the order of the law's data. */
  readonly order: number;
  readonly measure: MeasureInForce;
  readonly subjects: readonly SubjectType[];
  readonly decidedUnder: readonly string[];
  /** Exceptions that the platform itself can see. */
  readonly seen: readonly MeasureException[];
}

/**
 * The index for one day and scenario, built once. `null` asks for every measure, whatever the decision before which it is
 * applied; a scenario also gives those that no scenario has: they are decided case by case, and only mentioned.
 */
export function measureIndex(law: SanctionsLaw, day: Day, scenario: Scenario | null): MeasureIndex {
  return indexed(law, `${day} ${scenario ?? ''}`);
}

const indexed = builtOnce((law: SanctionsLaw, key: string): MeasureIndex => {
  const [day = '', scenario = ''] = key.split(' ');
  const byList = new Map<string, IndexedMeasure[]>();
  const byCategory = new Map<string, IndexedMeasure[]>();
  let order = 0;
  for (const measure of law.measures.values()) {
    const edition = measure.enabled ? editionOn(measure, day) : undefined;
    if (!edition || !(scenario === '' || edition.scenarios.length === 0 || edition.scenarios.some((s) => s === scenario))) continue;
    for (const side of sidesOf(measure, edition)) {
      const entry = toIndexed(measure, edition, { ...side, order: order++ });
      for (const trigger of edition.triggers) {
        if ('list' in trigger) add(byList, trigger.list, entry);
        else add(byCategory, trigger.category, entry);
      }
    }
  }
  return { byList, byCategory };
});

/** The edition of a measure in force on a day. */
export function editionOn(measure: Measure, day: Day): MeasureEdition | undefined {
  return measure.editions.find(({ from, until }) => from <= day && (until === null || day <= until));
}

interface Side {
  readonly polarity: 'penalty' | 'reward';
  readonly effect: Effect;
}

/** A dual measure counts as a penalty or a reward by the polarity of its trigger: one entry for each side that it has. */
function sidesOf({ polarity }: Measure, { effect, rewardEffect }: MeasureEdition): readonly Side[] {
  if (polarity !== 'dual') return [{ polarity, effect }];
  return [{ polarity: 'penalty', effect }, ...(rewardEffect === null ? [] : [{ polarity: 'reward' as const, effect: rewardEffect }])];
}

function toIndexed(measure: Measure, edition: MeasureEdition, side: Side & { readonly order: number }): IndexedMeasure {
  return {
    order: side.order,
    subjects: edition.subjects,
    decidedUnder: edition.decidedUnder,
    seen: edition.exceptions.filter(isSeen),
    measure: {
      id: measure.id,
      name: measure.name,
      origin: measure.origin,
      polarity: side.polarity,
      class: side.polarity === 'penalty' ? measure.class : null,
      duty: edition.duty,
      effect: side.effect,
      plainWords: measure.plainWords,
      basis: edition.basis,
      enforcedBy: edition.enforcedBy,
      caseByCase: edition.scenarios.length === 0,
      reservations: edition.exceptions.filter((exception) => !isSeen(exception)),
      edition: { from: edition.from, until: edition.until },
    },
  };
}

function isSeen({ circumstances }: MeasureException): boolean {
  return circumstances.length > 0;
}

function add(index: Map<string, IndexedMeasure[]>, key: string, entry: IndexedMeasure): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
