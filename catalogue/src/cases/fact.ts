import type { Day, SubjectKind } from '@credit/domain';
import type { ListedRecord } from '@credit/sanctions';

/** A record as a case tells it: what a department sent, in the form's own fields. */
export interface Fact {
  readonly category: string;
  readonly subject: SubjectKind;
  /** Day of the decision, of listing, of the announcement … */
  readonly decided: Day;
  /** First day that the decision names, where it is another. */
  readonly begins?: Day;
  /** Last day that the source states. */
  readonly stated?: Day;
  readonly fields: Readonly<Record<string, string>>;
}

let made = 0;

/** The record of a fact, received the day after it was decided. */
export function recordOf(fact: Fact, more: Partial<ListedRecord> = {}): ListedRecord {
  made += 1;
  return {
    id: `r${made}`,
    category: fact.category,
    documentNo: '南信字〔2026〕1号',
    decidedOn: fact.decided,
    validFrom: fact.begins ?? null,
    validUntil: fact.stated ?? null,
    indefinite: false,
    organName: '列入机关',
    sourceOrgan: '',
    state: 'ACTIVE',
    revision: 1,
    disputed: false,
    knownOn: fact.decided,
    reason: null,
    fields: fact.fields,
    ...more,
  };
}
