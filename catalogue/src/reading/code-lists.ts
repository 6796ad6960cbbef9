import type { CodeList } from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** Code lists; a spelling means one value only. */
export function readCodeLists(file: YamlFile): Map<string, CodeList> {
  return byId(DataNode.root(file).keys(['codeLists']).at('codeLists').items(), (node, id) => {
    node.keys(['id', 'title', 'values'], ['synonyms', 'source', 'confidence']);
    const values = node.at('values').texts();
    if (values.length === 0) node.fault('代码表是空的');
    const synonyms = new Map<string, readonly string[]>();
    for (const [value, inner] of node.at('synonyms').entries()) {
      if (!values.includes(value)) inner.fault(`同义写法所属的 ${value} 不在代码表中`);
      synonyms.set(value, inner.texts());
    }
    const seen = new Set<string>();
    for (const spelling of [...values, ...[...synonyms.values()].flat()]) {
      if (seen.has(spelling)) node.fault(`${spelling} 出现两次，含义不明`);
      seen.add(spelling);
    }
    return { id, title: node.at('title').text(), values: values.map((value) => ({ value, synonyms: synonyms.get(value) ?? [] })) };
  });
}
