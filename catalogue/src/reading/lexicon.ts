import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** One code a term, one term a code (术语表). */
export function checkLexicon(file: YamlFile): void {
  const nodes = DataNode.root(file).keys(['meta', 'terms']).at('terms').items();
  byId(nodes, (node) => node.keys(['term', 'code', 'meaning', 'first_line']), 'code');
  byId(nodes, () => null, 'term');
}
