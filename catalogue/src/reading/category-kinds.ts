import type { CategoryKind } from '@credit/domain';

/** The kinds that the domain knows; the data may name no other and leaves none out. */
export const CATEGORY_KINDS: readonly [CategoryKind, ...CategoryKind[]] = [
  'registration', 'licence', 'penalty', 'blacklist', 'red-list', 'rating', 'evaluation', 'assessment', 'commitment', 'judgment', 'arrears',
  'award', 'report', 'archive', 'payment', 'supervision', 'inspection', 'disclosure', 'contract-performance', 'usage', 'training', 'complaint',
  'traceability', 'recall', 'credential', 'industry-discipline', 'repair', 'case', 'incident', 'support',
];
