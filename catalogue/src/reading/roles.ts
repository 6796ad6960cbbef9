import {
  ACCESS_RULES, ACTS, OFFICERS_ROLES, ROLES, type AccessLaw, type AccessRule, type AccessRuleId, type Act, type ActLaw, type Role, type RoleLaw, type SeparatedRoles, type SessionLaw,
} from '@credit/domain';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readBasis } from './basis.js';

type Closed<T extends string> = readonly [T, ...T[]];

/** 角色和权限: every act and every role of the platform, each once; what is not granted is refused. */
export function readRoles(file: YamlFile, { instruments }: { readonly instruments: Ids }): AccessLaw {
  const root = DataNode.root(file).keys(['meta', 'acts', 'roles', 'separated', 'rules', 'session']);
  const acts = whole(root.at('acts'), ACTS, '事项', (node): ActLaw => {
    node.keys(['id', 'name', 'second_factor_minutes', 'for_clients', 'basis', 'confidence', 'note']);
    return {
      name: node.at('name').text(), secondFactorMinutes: minutesOrNull(node.at('second_factor_minutes')), forClients: node.at('for_clients').boolean(), basis: someBasis(node.at('basis'), instruments),
    };
  });
  const roles = whole(root.at('roles'), ROLES, '角色', (node, id): RoleLaw => {
    node.keys(['id', 'name', 'acts', 'any_organ', 'basis', 'confidence', 'note']);
    const anyOrgan = actsOf(node.at('any_organ'));
    if (anyOrgan.size > 0 && !OFFICERS_ROLES.includes(id)) node.at('any_organ').fault('办自己的事的角色没有代其他单位的权限');
    return { name: node.at('name').text(), acts: actsOf(node.at('acts')), anyOrgan, basis: someBasis(node.at('basis'), instruments) };
  });
  for (const [act, { name }] of acts) {
    if (![...roles.values()].some((role) => role.acts.has(act) || role.anyOrgan.has(act))) root.at('roles').fault(`没有角色可以“${name}”（${act}）`);
  }
  const rules = whole(root.at('rules'), ACCESS_RULES, '规则', (node, id): AccessRule => {
    node.keys(['id', 'text', 'basis', 'confidence'], ['note']);
    return { id, text: node.at('text').text(), basis: someBasis(node.at('basis'), instruments) };
  });
  return { acts, roles, rules, separated: readSeparated(root.at('separated'), instruments), session: readSession(root.at('session'), instruments) };
}

/** One entry for each of a closed set. */
function whole<K extends Act | Role | AccessRuleId, T>(list: DataNode, ids: Closed<K>, what: string, read: (node: DataNode, id: K) => T): ReadonlyMap<K, T> {
  const found = byId(list.someItems(), (node) => {
    const id = node.at('id').oneOf(ids);
    return [id, read(node, id)] as const;
  });
  const entries = new Map(found.values());
  for (const id of ids) if (!entries.has(id)) list.fault(`缺少${what} ${id}`);
  return entries;
}

function actsOf(node: DataNode): ReadonlySet<Act> {
  return new Set(node.items().map((item) => item.oneOf(ACTS)));
}

/** Roles of which nobody holds two: groups that share none. The database holds the administrators apart besides. */
function readSeparated(list: DataNode, instruments: Ids): readonly SeparatedRoles[] {
  return [...byId(list.someItems(), (node, id): SeparatedRoles => {
    node.keys(['id', 'text', 'groups', 'basis', 'confidence', 'note']);
    const groups = node.at('groups').someItems().map((group) => group.someItems().map((role) => role.oneOf(ROLES)));
    if (new Set(groups.flat()).size < groups.flat().length) node.at('groups').fault('同一个角色写在了两组');
    return { id, text: node.at('text').text(), groups, basis: someBasis(node.at('basis'), instruments) };
  }).values()];
}

function readSession(node: DataNode, instruments: Ids): SessionLaw {
  node.keys(['idle_minutes', 'absolute_minutes', 'rotate_minutes', 'grace_seconds', 'basis', 'confidence', 'note']);
  const [idleMinutes, absoluteMinutes, rotateMinutes] = [positive(node.at('idle_minutes')), positive(node.at('absolute_minutes')), positive(node.at('rotate_minutes'))];
  if (idleMinutes > absoluteMinutes) node.at('idle_minutes').fault('空闲时长不能长于总时长');
  if (rotateMinutes > idleMinutes) node.at('rotate_minutes').fault('更换间隔不能长于空闲时长');
  return { idleMinutes, absoluteMinutes, rotateMinutes, graceSeconds: positive(node.at('grace_seconds')), basis: someBasis(node.at('basis'), instruments) };
}

function minutesOrNull(node: DataNode): number | null {
  return node.isAbsent ? null : positive(node);
}

function positive(node: DataNode): number {
  const value = node.integer();
  if (value < 1) node.fault('应为正整数');
  return value;
}

function someBasis(node: DataNode, instruments: Ids): AccessRule['basis'] {
  node.someItems();
  return readBasis(node, instruments);
}
