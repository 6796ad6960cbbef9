import { MOST_COLUMNS } from './grid.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Objects within an object that are still taken apart: more lines than headings ever have. */
const DEEPEST_GROUP = 2;
/** Arrays and objects in each other beyond this are no record. */
const DEEPEST = 30;

/** A value of an object, with the keys that lead to it. */
export interface JsonLeaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * The values of an object; objects in it are groups of columns, as merged headings are: `{"主体": {"名称": …}}` is 名称 under
 * 主体.
 */
export function leavesOf(object: JsonObject, path: readonly string[] = []): readonly JsonLeaf[] {
  return Object.entries(object).flatMap(([key, value]): readonly JsonLeaf[] => {
    const at = [...path, key];
    return isObject(value) && path.length < DEEPEST_GROUP ? leavesOf(value, at) : [{ path: at, value }];
  });
}

/** Whether arrays and objects stand in each other too deep; without recursion, so that no depth can end the app. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    if (next.length === 0) return false;
    if (next.length > MOST_COLUMNS * MOST_COLUMNS) return true;
    level = next;
  }
  return true;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
