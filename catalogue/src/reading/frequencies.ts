import type { CategoryKind } from '@credit/domain';
import type { Frequency } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { CATEGORY_KINDS } from './category-kinds.js';

const KEYS = ['id', 'trigger', 'within', 'unit', 'period', 'zero_report', 'deadline', 'confidence', 'source', 'note'];
const PERIODS = ['daily', 'monthly', 'quarterly', 'yearly'] as const;

/**
 * How often each category that departments send is reported: by its own statement, else by that of its kind. Every kind has
 * a frequency, every id is known.
 */
export function readFrequencies(
  file: YamlFile,
  known: {
    readonly categories: ReadonlyMap<string, { readonly kind: CategoryKind; readonly origin: string; readonly admission: string }>;
    readonly deadlines: Ids;
    readonly departments: Ids;
  },
): ReadonlyMap<string, Frequency> {
  const root = DataNode.root(file).keys(['meta', 'kinds', 'categories'], ['expected_records']);
  const read = (node: DataNode): Frequency => {
    node.keys(KEYS, ['by_provider']);
    const trigger = node.at('trigger').oneOf(['event', 'periodic', 'derived']);
    if (trigger === 'periodic' && node.at('period').isAbsent) node.at('period').fault('按期报送的要写明 period');
    return {
      trigger,
      within: node.at('within').integerOrNull(),
      unit: node.at('unit').isAbsent ? null : node.at('unit').oneOf<'working' | 'calendar'>(['working', 'calendar']),
      period: node.at('period').isAbsent ? null : node.at('period').oneOf(PERIODS),
      zeroReport: node.at('zero_report').oneOf(['no', ...PERIODS]),
      deadline: node.at('deadline').isAbsent ? null : node.at('deadline').reference(known.deadlines, '时限'),
      byProvider: Object.fromEntries(
        node.at('by_provider').entries().map(([department, deadline]) => {
          if (!known.departments.has(department)) deadline.fault(`没有 id 为 ${department} 的部门`);
          return [department, deadline.reference(known.deadlines, '时限')];
        }),
      ),
      note: node.at('note').textOrNull(),
    };
  };
  const ofKind = byId(root.at('kinds').items(), read);
  for (const kind of CATEGORY_KINDS) if (!ofKind.has(kind)) root.at('kinds').fault(`缺少 ${kind} 的报送频次`);
  for (const node of root.at('kinds').items()) node.at('id').oneOf(CATEGORY_KINDS);
  const ofCategory = byId(root.at('categories').items(), read);
  for (const node of root.at('categories').items()) node.at('id').reference(known.categories, '信息类别');
  const submitted = [...known.categories].filter(([, { origin }]) => origin === 'submitted');
  const frequencies = new Map(
    submitted.flatMap(([id, { kind }]) => {
      const general = ofKind.get(kind);
      const frequency = ofCategory.get(id) ?? (general && { ...general, note: null });
      return frequency ? [[id, frequency] as const] : [];
    }),
  );
  for (const [id, { admission }] of submitted) {
    const derived = frequencies.get(id)?.trigger === 'derived';
    if (admission === 'admitted' && derived) root.at('categories').fault(`${id} 由部门报送，要写明报送频次`);
  }
  return frequencies;
}
