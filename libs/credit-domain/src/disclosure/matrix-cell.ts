import type { RecordCategory } from '../forms/category.js';
import type { PublicationFinding } from '../publication/publication-of.js';
import type { CreditRecord } from '../records/credit-record.js';
import { disclosureKey, type DisclosureCell, type DisclosureMatrix, type DisclosureState, type DisclosureSubject } from './disclosure-matrix.js';

/** The matrix's state of the record: of several the strictest (state_priority). */
export function matrixStateOf(finding: PublicationFinding, record: CreditRecord, category: RecordCategory): DisclosureState {
  if (category.sealed) return 'sealed';
  if (record.state === 'WITHDRAWN') return 'withdrawn';
  if (record.state === 'REPAIRED') return 'repaired';
  if (finding.publication === 'ended') return 'expired';
  if (finding.publication === 'never' || finding.publication === 'held') return 'minor-severity';
  return record.disputed ? 'disputed' : 'current';
}

/** An override of the category wins over the row of its kind; what seals, withdraws or protects minors has no override (override_rule). */
export function cellFor(
  matrix: DisclosureMatrix,
  asked: { readonly who: DisclosureSubject; readonly category: RecordCategory; readonly state: DisclosureState },
): DisclosureCell {
  const { who, category, state } = asked;
  const guarded = state === 'sealed' || state === 'withdrawn' || who === 'minor';
  const override = guarded ? undefined : matrix.overrides.get(disclosureKey(who, category.id, state));
  const cell = override ?? matrix.cells.get(disclosureKey(who, category.kind, state));
  if (!cell) throw new Error(`disclosure matrix has no cell for ${disclosureKey(who, category.kind, state)}`);
  return cell;
}
