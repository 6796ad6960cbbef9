import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { LegalInstrument } from '../catalogue.js';

export function readInstruments(file: YamlFile): Map<string, LegalInstrument> {
  const nodes = DataNode.root(file).keys(['meta', 'instruments']).at('instruments').items();
  const instruments = byId(nodes, (node, id) => ({
    id,
    title: node.at('title').text(),
    documentNo: node.at('document_no').textOrNull(),
    issuer: node.at('issuer').textOrNull(),
    inForce: { from: node.at('in_force').at('from').dayOrNull(), until: node.at('in_force').at('until').dayOrNull() },
    status: node.at('status').text(),
  }));
  for (const node of nodes) {
    node.keys(
      ['id', 'title', 'document_no', 'issuer', 'level', 'in_force', 'replaces', 'replaced_by', 'status', 'confidence', 'source', 'note'],
      ['edition'],
    );
    node.at('replaces').references(instruments, '法律文件');
    if (!node.at('replaced_by').isAbsent) node.at('replaced_by').reference(instruments, '法律文件');
    const { from, until } = { from: node.at('in_force').at('from').dayOrNull(), until: node.at('in_force').at('until').dayOrNull() };
    if (from !== null && until !== null && until < from) node.at('in_force').fault('失效日早于施行日');
  }
  return instruments;
}
