import { createHash } from 'node:crypto';
import { byId } from './by-id.js';
import { DataNode, type Ids } from './data-node.js';
import type { YamlFile } from './yaml-file.js';

/** Two posts have to approve what the rules say, a day each (design: 双岗批准). */
export const APPROVERS = 2;

/** A data file that two posts have not approved as it is now. */
export interface Unapproved {
  readonly file: string;
  /** The digest that the approval has to name. */
  readonly sha256: string;
  readonly problem: string;
  /** Where the fault stands in the approvals: the entry of the file, or the list. */
  readonly node: DataNode;
}

/** SHA-256 of a data file as it is approved. */
export function digestOf({ text }: YamlFile): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The posts that approve, by id. */
export function readApproverRoles(approvals: YamlFile): Ids {
  return new Set(DataNode.root(approvals).keys(['roles', 'approvals']).at('roles').entries().map(([id]) => id));
}

/** Who approved: posts that are known, each once, each with its day. Returns how many posts that are. */
export function readApprovers(node: DataNode, roles: Ids): number {
  const days = byId(
    node.items(),
    (item) => {
      item.keys(['role', 'on']).at('role').reference(roles, '岗位');
      return item.at('on').day();
    },
    'role',
  );
  return days.size;
}

/** The data files that nobody, only one post, or an older state of the file is approved for. */
export function findUnapproved(approvals: YamlFile, files: readonly YamlFile[]): readonly Unapproved[] {
  const roles = readApproverRoles(approvals);
  const list = DataNode.root(approvals).at('approvals');
  const names = new Set(files.map(({ name }) => name));
  const entries = byId(
    list.items(),
    (node) => {
      node.keys(['file', 'sha256', 'approved']).at('file').reference(names, '数据文件');
      return { node, sha256: node.at('sha256').text(), approvers: readApprovers(node.at('approved'), roles) };
    },
    'file',
  );
  return files.flatMap((file) => {
    const sha256 = digestOf(file);
    const entry = entries.get(file.name);
    const of = (problem: string, node: DataNode): Unapproved => ({ file: file.name, sha256, problem, node });
    if (!entry) return of(`没有对 ${file.name} 的批准`, list);
    if (entry.sha256 !== sha256) return of(`${file.name} 批准之后又改动过，须重新批准`, entry.node.at('sha256'));
    if (entry.approvers < APPROVERS) return of(`${file.name} 须由两个不同的岗位批准，现在只有 ${entry.approvers} 个`, entry.node.at('approved'));
    return [];
  });
}
