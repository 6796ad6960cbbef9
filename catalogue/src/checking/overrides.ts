import type { Day } from '@credit/domain';
import { lacksApproval, readApprovers } from './approvals.js';
import { DataNode, type Ids } from './data-node.js';
import { partOf, type Path, type YamlFile } from './yaml-file.js';

/** A value that an installation has confirmed otherwise than the shipped data has it. */
export interface Override {
  readonly file: string;
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly basis: string;
}

const FIXED = ['id', 'code', 'confidence', 'source'];
const OPEN = ['confirm', 'likely', 'design'];

/**
 * Puts an installation's own values in place of shipped ones, before the data is checked: only values that are not marked
 * as verified, each with its basis and two approvals. A wrong value is a fault of the installation's file.
 */
export function applyOverrides(own: YamlFile, files: readonly YamlFile[], { roles, today }: { readonly roles: Ids; readonly today?: Day | undefined }): readonly Override[] {
  const taken = new Set<string>();
  return DataNode.root(own)
    .keys(['overrides'])
    .at('overrides')
    .items()
    .flatMap((node, i) => {
      node.keys(['file', 'id', 'key', 'value', 'basis', 'approvals']);
      const [name, id, key, basis] = [node.at('file').text(), node.at('id').text(), node.at('key').text(), node.at('basis').text()];
      const lacking = lacksApproval(readApprovers(node.at('approvals'), roles), today);
      if (lacking !== undefined) node.at('approvals').fault(lacking);
      const address = `${name} ${id} ${key}`;
      if (taken.has(address)) node.fault(`${address} 写了两次`);
      taken.add(address);
      const file = files.find((of) => of.name === name);
      if (!file) node.at('file').fault(`没有数据文件 ${name}`);
      const path = file && placeOf(node, file, { id, key });
      if (!file || !path) return [];
      const value = partOf(partOf(partOf(own.content, 'overrides'), i), 'value');
      file.replace(path, value, { file: own, path: ['overrides', i, 'value'] });
      return { file: name, id, key, value, basis };
    });
}

/** The path of the value meant; undefined, with the fault noted, where it is not there or not open to be confirmed. */
function placeOf(node: DataNode, file: YamlFile, { id, key }: { readonly id: string; readonly key: string }): Path | undefined {
  const [item, ...others] = findItems(file.content, id, []);
  if (!item) node.at('id').fault(`${file.name} 中没有 ${id}`);
  else if (others.length > 0) node.at('id').fault(`${file.name} 中有几处 ${id}，说不清是哪一处`);
  if (!item || others.length > 0) return undefined;
  const keys = key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const parts = keys.reduce<readonly unknown[]>((found, part) => [...found, partOf(found.at(-1), part)], [item.value]);
  const last = keys.at(-1);
  if (parts.at(-1) === undefined || FIXED.includes(String(last))) {
    node.at('key').fault(`${id} 没有可以改的键 ${key}`);
    return undefined;
  }
  const confidence = parts.slice(0, -1).map((part) => partOf(part, 'confidence')).findLast((value) => value !== undefined);
  if (!OPEN.includes(String(confidence))) {
    node.at('key').fault(`${id} 的 ${key} 标为 ${String(confidence ?? '未标')}，不是待确认的值，不能在安装中改动`);
    return undefined;
  }
  return [...item.path, ...keys];
}

interface Item {
  readonly path: Path;
  readonly value: unknown;
}

/** Items that have the id (or code), and entries of a category under its id. */
function findItems(value: unknown, id: string, path: Path): readonly Item[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => findItems(inner, id, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => {
    const under = [...path, key];
    return key === id && path.at(-1) === 'categories' ? [{ path: under, value: part }] : findItems(part, id, under);
  });
  return partOf(value, 'id') === id || partOf(value, 'code') === id ? [{ path, value }, ...inner] : inner;
}
