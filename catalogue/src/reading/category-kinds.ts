import type { CategoryKind } from '@credit/domain';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** The kinds that the domain knows; the data may name no other and leaves none out. */
export const CATEGORY_KINDS: readonly [CategoryKind, ...CategoryKind[]] = [
  'registration', 'licence', 'penalty', 'blacklist', 'red-list', 'rating', 'evaluation', 'assessment', 'commitment', 'judgment', 'arrears',
  'award', 'report', 'archive', 'payment', 'supervision', 'inspection', 'disclosure', 'contract-performance', 'usage', 'training', 'complaint',
  'traceability', 'recall', 'credential', 'industry-discipline', 'repair', 'case', 'incident', 'support',
];

export function checkKinds(file: YamlFile): void {
  DataNode.root(file).at('meta').at('kinds').keys(CATEGORY_KINDS);
}
