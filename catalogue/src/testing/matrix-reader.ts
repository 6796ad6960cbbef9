import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureState, DisclosureSubject, RecordCategory, ViewerClass } from '@credit/domain';
import { parse } from 'yaml';
import { CATALOGUE_DATA } from '../load-catalogue.js';

type Row = Readonly<Record<string, unknown>>;

/** A cell of the matrix as somebody asks for it who has read nothing but the data file. */
export interface AskedCell {
  readonly category: Pick<RecordCategory, 'id' | 'kind' | 'disclosure' | 'admission'>;
  readonly subject: DisclosureSubject;
  readonly state: DisclosureState;
  readonly viewer: ViewerClass;
  /** What the viewer brings of what the matrix may ask for: an authorisation; a duty with a purpose, or a project. */
  readonly rights: { readonly authorised: boolean; readonly duty: boolean };
}

/**
 * What the disclosure matrix says, read straight from its YAML and its `meta` rules by hand: the tests compare the product
 * with this, so it shares no line with what it checks.
 */
export function readMatrix(folder: string = CATALOGUE_DATA): (asked: AskedCell) => 'shown' | 'masked' | 'hidden' {
  const file: { readonly rows: readonly Row[]; readonly category_overrides: readonly Row[] } = parse(readFileSync(join(folder, 'disclosure-matrix.yaml'), 'utf8'));
  const rows = new Map(file.rows.map((row) => [[row['subject_kind'], row['kind'], row['state']].join(' '), row]));
  const overrides = new Map(file.category_overrides.map((row) => [[row['subject_kind'], row['category'], row['state']].join(' '), row]));
  return (asked) => {
    const { category, subject, state, viewer, rights } = asked;
    const row = overrides.get([subject, category.id, state].join(' ')) ?? rows.get([subject, category.kind, state].join(' '));
    if (!row) throw new Error(`the matrix has no row for ${subject} ${category.kind} ${state}`);
    const outside = ['anonymous-public', 'authorised-subject', 'procurement-unit'].includes(viewer);
    // combine_rule, sentence by sentence.
    if (viewer === 'anonymous-public' && (subject === 'natural-person' || subject === 'minor')) return 'hidden';
    if (category.admission === 'needs-legal-basis') return 'hidden';
    if (category.disclosure === 'restricted' && outside) return 'hidden';
    if (category.disclosure === 'authorised' && viewer === 'anonymous-public') return 'hidden';
    const value = category.disclosure === 'authorised' && viewer === 'procurement-unit' && ['shown', 'masked'].includes(String(row[viewer])) ? 'duty' : row[viewer];
    switch (value) {
      case 'shown':
      case 'masked':
        return value;
      case 'authorised':
      case 'duty':
        return rights[value] ? 'shown' : 'hidden';
      default:
        return 'hidden';
    }
  };
}
