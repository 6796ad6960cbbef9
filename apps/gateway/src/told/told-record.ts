import type { Basis, CreditRecord, RecordField } from '../disclosure/record.types.js';

/** What readers are told of a record that they may see, in words of paper and plain pages. */
export type ToldRecord = Pick<
  CreditRecord,
  | 'category' | 'categoryName' | 'kind' | 'headline' | 'documentNo' | 'date' | 'organ' | 'sourceOrgan' | 'state' | 'severity' | 'validFrom' | 'validUntil' | 'indefinite'
  | 'expired' | 'lastPublicDay' | 'disputed' | 'reason'
> & {
  readonly basis: readonly Omit<Basis, 'instrument'>[];
  readonly fields: readonly Omit<RecordField, 'code'>[];
  /** By which rule it is shown. */
  readonly why: string;
};

/** Of a record that `seeRecord` let through, what is told; the rest stays behind. */
export function toTold(view: CreditRecord): ToldRecord {
  const { category, categoryName, kind, headline, documentNo, date, organ, sourceOrgan, state, severity, validFrom, validUntil, indefinite, expired, lastPublicDay, disputed, reason } = view;
  return {
    category, categoryName, kind, headline, documentNo, date, organ, sourceOrgan, state, severity, validFrom, validUntil, indefinite, expired, lastPublicDay, disputed, reason,
    basis: view.basis.map(({ title, documentNo: no, article }) => ({ title, documentNo: no, article })),
    fields: view.fields.map(({ heading, value, words }) => ({ heading, value, words })),
    why: view.why.text,
  };
}
