import type { Measure, MeasureEdition, Trigger } from '@credit/sanctions';
import type { DataNode } from '../checking/data-node.js';

export interface ReadMeasure {
  readonly measure: Measure;
  readonly node: DataNode;
}

/**
 * No two enabled measures say the same on the same day: one name, or the same effect upon the same subjects from the same
 * triggers in the same decisions. Two that differ both apply; two that say the same would be counted twice.
 */
export function checkNoTwoTheSame(read: readonly ReadMeasure[]): void {
  const enabled = read.filter(({ measure }) => measure.enabled && measure.carriedBy.length === 0);
  const seen = new Map<string, { readonly measure: Measure; readonly edition: MeasureEdition }[]>();
  for (const { measure, node } of enabled) {
    for (const edition of measure.editions) {
      for (const key of keysOf(measure, edition)) {
        const others = seen.get(key) ?? [];
        const other = others.find((each) => each.measure.id !== measure.id && overlap(each.edition, edition));
        if (other) node.fault(`${measure.id} 与 ${other.measure.id} 说的是同一件事：留下一条，或者写明区别`);
        seen.set(key, [...others, { measure, edition }]);
      }
    }
  }
}

/** What an edition says. Case-by-case measures differ in substance that only their name tells. */
function keysOf(measure: Measure, edition: MeasureEdition): readonly string[] {
  const { effect, duty, scenarios, subjects, triggers, decidedUnder } = edition;
  const named = `name ${measure.polarity} ${measure.name}`;
  if (scenarios.length === 0) return [named];
  return [named, JSON.stringify([measure.polarity, measure.class, effect, duty, sorted(scenarios), sorted(subjects), sorted(triggers.map(textOf)), sorted(decidedUnder)])];
}

function textOf(trigger: Trigger): string {
  return 'list' in trigger ? `list ${trigger.list}` : `category ${trigger.category}`;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}

function overlap(a: MeasureEdition, b: MeasureEdition): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);
}
