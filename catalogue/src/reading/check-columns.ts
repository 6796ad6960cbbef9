import type { CodeList } from '@credit/domain';
import type { Catalogue } from '../catalogue.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readColumn } from './form-column.js';

/** The columns that are read of a list of subjects to be checked; all others are left aside. */
export function readCheckColumns(file: YamlFile, codeLists: ReadonlyMap<string, CodeList>): Catalogue['checkColumns'] {
  const root = DataNode.root(file).keys(['sequence', 'name', 'code']);
  const code = readColumn(root.at('code'), codeLists);
  if (code.type !== 'identifier') root.at('code').fault('核查名单的代码列应为号码列（identifier）');
  return { sequence: readColumn(root.at('sequence'), codeLists), name: readColumn(root.at('name'), codeLists), code };
}
