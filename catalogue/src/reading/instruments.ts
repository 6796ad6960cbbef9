import { addDays } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { LegalInstrument } from '../catalogue.js';

const STATUSES = ['in-force', 'partly-superseded', 'superseded', 'repealed', 'draft', 'unconfirmed', 'elsewhere'] as const;

/** The instruments that rules cite. Editions of one law follow each other without gap or overlap where their days are known. */
export function readInstruments(file: YamlFile): Map<string, LegalInstrument> {
  const nodes = DataNode.root(file).keys(['meta', 'instruments']).at('instruments').items();
  const instruments = byId(nodes, (node, id) => ({
    id,
    title: node.at('title').text(),
    documentNo: node.at('document_no').textOrNull(),
    issuer: node.at('issuer').textOrNull(),
    level: node.at('level').text(),
    inForce: { from: node.at('in_force').at('from').dayOrNull(), until: node.at('in_force').at('until').dayOrNull() },
    status: node.at('status').oneOf(STATUSES),
  }));
  for (const node of nodes) {
    node.keys(
      ['id', 'title', 'document_no', 'issuer', 'level', 'in_force', 'replaces', 'replaced_by', 'status', 'confidence', 'source', 'note'],
      ['edition'],
    );
    const id = node.at('id').text();
    for (const item of node.at('replaces').items()) {
      const before = instruments.get(item.reference(instruments, '法律文件'));
      if (before) checkSuccession(item, before, instruments.get(id));
    }
    if (!node.at('replaced_by').isAbsent) node.at('replaced_by').reference(instruments, '法律文件');
    const { from, until } = { from: node.at('in_force').at('from').dayOrNull(), until: node.at('in_force').at('until').dayOrNull() };
    if (from !== null && until !== null && until < from) node.at('in_force').fault('失效日早于施行日');
  }
  return instruments;
}

/** What an instrument replaces ends on the day before it comes into force. */
function checkSuccession(node: DataNode, before: LegalInstrument, after: LegalInstrument | undefined): void {
  const { until } = before.inForce;
  const from = after?.inForce.from ?? null;
  if (until === null || from === null) return;
  const next = addDays(until, 1);
  if (next !== from) node.fault(`${before.id} 至 ${until}，本文件自 ${from} 施行，${next < from ? '之间有空档' : '有重叠'}`);
}
