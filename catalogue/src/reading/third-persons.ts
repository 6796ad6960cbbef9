import type { ThirdPersonWords } from '@credit/domain';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

/** The words by which third persons and their numbers are found in what records say. */
export function readThirdPersons(file: YamlFile, instruments: Ids): ThirdPersonWords {
  const root = DataNode.root(file).keys([
    'source', 'basis', 'roles', 'joints', 'surnames', 'doubtfulSurnames', 'compoundSurnames', 'notNames', 'nameEnds', 'organisationEnds', 'numberWords',
    'homeWords', 'healthWords',
  ]);
  root.at('basis').someItems();
  readBasis(root.at('basis'), instruments);
  const words = (key: string): readonly string[] => {
    const node = root.at(key);
    node.someItems();
    return node.texts();
  };
  const characters = (key: string): ReadonlySet<string> => new Set(root.at(key).text());
  const surnames = characters('surnames');
  const doubtfulSurnames = characters('doubtfulSurnames');
  for (const surname of doubtfulSurnames) if (!surnames.has(surname)) root.at('doubtfulSurnames').fault(`${surname} 不在姓氏之列`);
  const compoundSurnames = words('compoundSurnames');
  compoundSurnames.forEach((surname) => {
    if ([...surname].length !== 2) root.at('compoundSurnames').fault(`${surname} 不是两个字的复姓`);
  });
  return {
    roles: words('roles'), joints: words('joints'), surnames, doubtfulSurnames, compoundSurnames: new Set(compoundSurnames), notNames: words('notNames'),
    nameEnds: words('nameEnds'), organisationEnds: words('organisationEnds'), numberWords: words('numberWords'), homeWords: words('homeWords'),
    healthWords: words('healthWords'),
  };
}
