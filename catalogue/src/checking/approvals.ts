import { createHash } from 'node:crypto';
import type { Day } from '@credit/domain';
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

/** A post's approval. */
export interface Approver {
  readonly on: Day;
  /** The person who holds the post; null where the approval does not name them. */
  readonly by: string | null;
}

/** Who approved: posts that are known, each once, each with its day. */
export function readApprovers(node: DataNode, roles: Ids): readonly Approver[] {
  const approvers = byId(
    node.items(),
    (item) => {
      item.keys(['role', 'on'], ['by']).at('role').reference(roles, '岗位');
      return { on: item.at('on').day(), by: item.at('by').textOrNull() };
    },
    'role',
  );
  return [...approvers.values()];
}

/**
 * Why these approvals are not enough; undefined where two posts have approved by `today` (undefined: whenever). One person in two posts
 * approves once, and a day still to come is no approval yet.
 */
export function lacksApproval(approvers: readonly Approver[], today: Day | undefined): string | undefined {
  const given = approvers.filter(({ on }) => today === undefined || on <= today);
  const people = new Set(given.map(({ by }, i) => by ?? i));
  if (people.size >= APPROVERS) return undefined;
  const notYet = given.length < approvers.length ? `；批准日在今天（${today ?? ''}）以后的不算` : '';
  const samePerson = people.size < given.length ? '；同一个人在两个岗位上批准，算一个' : '';
  return `须由两个不同的岗位批准，现在只有 ${people.size} 个${notYet}${samePerson}`;
}

/** The data files that nobody, only one post, or an older state of the file is approved for. */
export function findUnapproved(approvals: YamlFile, files: readonly YamlFile[], today?: Day): readonly Unapproved[] {
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
    const lacking = lacksApproval(entry.approvers, today);
    return lacking === undefined ? [] : of(`${file.name} ${lacking}`, entry.node.at('approved'));
  });
}
