import type { SubjectKind } from '@credit/domain';
import type { ListedRecord } from '../listings/listed-record.js';

/** What is known of a subject when it is checked: its records, and subjects that it is connected with. */
export interface SubjectFacts {
  readonly kind: SubjectKind;
  readonly records: readonly ListedRecord[];
  readonly related?: readonly RelatedFacts[];
}

/**
 * Another subject with its own records. They are shown beside the check and never merged into it: no one answers for
 * another unless an authority decides so (领域参考§10).
 */
export interface RelatedFacts {
  readonly relation: Relation;
  readonly code: string | null;
  readonly name: string;
  readonly facts: SubjectFacts;
}

export type Relation =
  | 'head-office' | 'branch' | 'consortium-member' | 'merged-from' | 'merged-into' | 'converted-from' | 'converted-to' | 'legal-representative';
