import type { RecordDraft } from '@credit/domain';
import { digestOf, type Digest } from './digest.js';

/** Digest of a record's natural key: its category, the subject where the form counts it in, and the form's parts. */
export function keyHashOf(draft: RecordDraft, subjectId: number | null): Digest {
  return digestOf(JSON.stringify([draft.category, subjectId, ...draft.keyParts]));
}

/** Digest of a record's content: equal content is the same record sent again, in whatever order its form has the columns. */
export function contentHashOf(draft: RecordDraft): Digest {
  return digestOf(JSON.stringify([...inOrder(draft.fields), null, ...inOrder(draft.personal)]));
}

/** Digest of a waiting row: the same question is asked once. */
export function questionHashOf(draft: RecordDraft): Digest {
  return digestOf(JSON.stringify([draft.category, draft.act, draft.reason, ...inOrder(draft.fields), null, ...inOrder(draft.personal)]));
}

/** Names and values by turns, in the order of the names. */
function inOrder(values: Readonly<Record<string, string>>): readonly string[] {
  const list: string[] = [];
  for (const name of sortedNames(values)) list.push(name, values[name] ?? '');
  return list;
}

/** Rows of a file fill the same columns again and again: their order is worked out once for each set of columns. */
const sortedByNames = new Map<string, readonly string[]>();
const KEPT_ORDERS = 2000;

function sortedNames(values: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(values);
  const key = names.join(' ');
  const known = sortedByNames.get(key);
  if (known) return known;
  if (sortedByNames.size >= KEPT_ORDERS) sortedByNames.clear();
  names.sort();
  sortedByNames.set(key, names);
  return names;
}
