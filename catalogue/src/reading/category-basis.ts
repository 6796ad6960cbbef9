import type { DatedBasis, DaySpan } from '@credit/domain';
import type { LegalInstrument } from '../catalogue.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { checkInForce, readDatedBasis } from './basis.js';
import type { CategoryStatement } from './categories.js';

/**
 * The citations of categories, from their own file or from the category's entry. An admitted category has one in force on
 * every day from `covers_from` on: without a basis nothing is taken in (国办发〔2020〕49号).
 */
export function readCategoryBasis(
  file: YamlFile,
  known: { readonly categories: ReadonlyMap<string, CategoryStatement>; readonly instruments: ReadonlyMap<string, LegalInstrument> },
): Map<string, readonly DatedBasis[]> {
  const root = DataNode.root(file).keys(['meta', 'categories']);
  const span: DaySpan = { from: root.at('meta').keys(['as_of', 'covers_from', 'rule', 'confidence']).at('covers_from').day(), until: null };
  const nodes = new Map(root.at('categories').entries());
  for (const [id, node] of nodes) if (!known.categories.has(id)) node.fault(`没有 id 为 ${id} 的信息类别`);
  const found = new Map<string, readonly DatedBasis[]>();
  for (const [id, { admission, node: entry }] of known.categories) {
    const node = nodes.get(id);
    if (node && entry.has('basis')) entry.at('basis').fault(`依据已写在 ${file.name}，只写一处`);
    const basis = readCitations(node ?? entry.at('basis'), known.instruments);
    if (admission === 'admitted') checkInForce(node ?? entry.at(entry.has('basis') ? 'basis' : 'admission'), basis, span);
    found.set(id, basis);
  }
  return found;
}

function readCitations(node: DataNode, instruments: ReadonlyMap<string, LegalInstrument>): readonly DatedBasis[] {
  for (const item of node.items()) {
    const confidence = item.at('confidence').oneOf(['confirm', 'verified', 'likely', 'design']);
    if (item.at('article').isAbsent && confidence !== 'confirm') item.at('confidence').fault('条号未核的依据应标 confirm');
  }
  return readDatedBasis(node, instruments);
}
