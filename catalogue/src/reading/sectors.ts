import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { Sector } from '../catalogue.js';

const KEYS = ['id', 'field', 'number', 'name', 'items', 'leads', 'participants', 'responsibilities', 'subject_kinds', 'lines'];

export function readSectors(file: YamlFile, known: { readonly departments: Ids; readonly items: Ids }): Map<string, Sector> {
  const root = DataNode.root(file).keys(['meta', 'fields', 'sectors']);
  const fields = byId(root.at('fields').items(), (node) => node.keys(['id', 'name', 'official', 'section', 'line', 'title']).at('name').text());
  return byId(root.at('sectors').items(), (node, id) => {
    node.keys(KEYS, ['note']);
    node.at('items').references(known.items, '任务条目');
    for (const share of node.at('responsibilities').items()) {
      share.keys(['item', 'mode', 'leads', 'participants', 'open_list']);
      share.at('item').reference(known.items, '任务条目');
      share.at('leads').references(known.departments, '部门');
      share.at('participants').references(known.departments, '部门');
    }
    const field = node.at('field').reference(fields, '领域');
    return {
      id,
      field,
      fieldName: fields.get(field) ?? '',
      name: node.at('name').text(),
      leads: node.at('leads').references(known.departments, '部门'),
      participants: node.at('participants').references(known.departments, '部门'),
    };
  });
}
