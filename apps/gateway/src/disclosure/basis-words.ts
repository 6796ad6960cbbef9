import type { Catalogue } from '@credit/catalogue';
import { basisInForce, type Day, type LegalBasis, type RecordCategory } from '@credit/domain';
import type { Basis } from './record.types.js';

/** Citations in words. The catalogue is frozen: each list of citations is put into words once. */
export function toBasis(basis: readonly LegalBasis[], catalogue: Catalogue): readonly Basis[] {
  let known = inWords.get(catalogue);
  if (!known) inWords.set(catalogue, (known = new WeakMap()));
  let words = known.get(basis);
  if (!words) known.set(basis, (words = basis.map((citation) => toWords(citation, catalogue))));
  return words;
}

const inWords = new WeakMap<Catalogue, WeakMap<readonly LegalBasis[], readonly Basis[]>>();

function toWords({ instrument, article }: LegalBasis, catalogue: Catalogue): Basis {
  const found = catalogue.instruments.get(instrument);
  return { instrument, title: found?.title ?? instrument, documentNo: found?.documentNo ?? null, article };
}

/** The category's citations in force on the day; all of them for a subject that looks at what has lost its basis. */
export function citedOn(day: Day, { basis }: RecordCategory): readonly LegalBasis[] {
  const inForce = basisInForce(basis, day);
  return inForce.length > 0 ? inForce : basis;
}
