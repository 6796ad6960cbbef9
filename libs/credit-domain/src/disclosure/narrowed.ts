import type { RecordCategory } from '../forms/category.js';
import type { DisclosureCell, DisclosureValue, ViewerClass } from './disclosure-matrix.js';

/** What a class of viewers may see, and which rule says so. */
export interface NarrowedValue {
  readonly value: DisclosureValue;
  readonly rule: string;
}

/** Narrows a matrix value by the category's own disclosure (combine_rule of the matrix); the rule is whichever was the stricter. */
export function narrowed(cell: DisclosureCell, category: RecordCategory, viewer: ViewerClass): NarrowedValue {
  const value = cell.values[viewer];
  const hiddenBy = (rule: string): NarrowedValue => ({ value: 'hidden', rule: value === 'hidden' ? cell.rule : rule });
  if (category.sealed) return { value: 'hidden', rule: cell.rule };
  if (category.admission === 'needs-legal-basis') return hiddenBy('category-without-basis');
  switch (category.disclosure) {
    case 'public':
      return { value, rule: cell.rule };
    case 'authorised':
      if (viewer === 'anonymous-public') return hiddenBy('category-authorised');
      return { value: viewer === 'procurement-unit' && (value === 'shown' || value === 'masked') ? 'duty' : value, rule: cell.rule };
    case 'restricted':
      return isOutside(viewer) ? hiddenBy('category-restricted') : { value, rule: cell.rule };
  }
}

function isOutside(viewer: ViewerClass): boolean {
  return viewer === 'anonymous-public' || viewer === 'authorised-subject' || viewer === 'procurement-unit';
}
