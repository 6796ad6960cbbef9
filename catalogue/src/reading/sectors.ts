import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import type { Sector } from '../catalogue.js';

export function readSectors(file: YamlFile, departments: { has(id: string): boolean }): Map<string, Sector> {
  const root = DataNode.root(file);
  const fields = byId(root.at('fields').items(), (node) => node.at('name').text());
  return byId(root.at('sectors').items(), (node, id) => {
    const field = node.at('field').reference(fields, '领域');
    return {
      id,
      field,
      fieldName: fields.get(field) ?? '',
      name: node.at('name').text(),
      leads: node.at('leads').references(departments, '部门'),
      participants: node.at('participants').references(departments, '部门'),
    };
  });
}
