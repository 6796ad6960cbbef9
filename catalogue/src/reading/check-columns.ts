import type { CodeList, FormColumn } from '@credit/domain';
import type { Catalogue } from '../catalogue.js';
import { DataNode } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readColumn } from './form-column.js';

/** The columns that are read of a list of subjects to be checked; all others are left aside. */
export function readCheckColumns(file: YamlFile, codeLists: ReadonlyMap<string, CodeList>): Catalogue['checkColumns'] {
  const root = DataNode.root(file).keys(['sequence', 'name', 'code', 'headOffice', 'members']);
  const codes = (key: 'code' | 'headOffice' | 'members'): FormColumn => {
    const column = readColumn(root.at(key), codeLists);
    if (column.type !== 'identifier') root.at(key).fault('核查名单的代码列应为号码列（identifier）');
    return column;
  };
  return {
    sequence: readColumn(root.at('sequence'), codeLists), name: readColumn(root.at('name'), codeLists),
    code: codes('code'), headOffice: codes('headOffice'), members: codes('members'),
  };
}
