import type { DataNode } from './data-node.js';

/** Items by id; an id that comes twice is a fault. */
export function byId<T>(nodes: readonly DataNode[], read: (node: DataNode, id: string) => T, key = 'id'): Map<string, T> {
  const items = new Map<string, T>();
  for (const node of nodes) {
    const id = node.at(key).text();
    if (items.has(id)) node.fault(`${key} ${id} 重复`);
    items.set(id, read(node, id));
  }
  return items;
}
