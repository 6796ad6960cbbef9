import type { DisclosureSubject, Duties, RecordCategory } from '@credit/domain';
import type { ListKind, Measure } from '@credit/sanctions';
import type { Organ } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { maySend } from '../providers.js';
import { readBasis } from './basis.js';
import { DISCLOSURE_SUBJECTS } from './disclosure.js';

const HOLDERS: readonly ['source', 'providers', 'enforcers', 'members'] = ['source', 'providers', 'enforcers', 'members'];
type Holders = (typeof HOLDERS)[number];

interface KnownLaw {
  readonly instruments: Ids;
  readonly organs: ReadonlyMap<string, Organ>;
  readonly categories: ReadonlyMap<string, RecordCategory>;
  readonly lists: ReadonlyMap<string, ListKind>;
  readonly measures: ReadonlyMap<string, Measure>;
}

interface Duty {
  readonly holders: Holders;
  readonly subjects: readonly DisclosureSubject[];
}

/** Which departments may consult what by duty: the duties of the data, worked out for each organ of today. */
export function readDuties(file: YamlFile, known: KnownLaw): Duties {
  const root = DataNode.root(file).keys(['source', 'duties']);
  const duties = byId(root.at('duties').items(), (node): Duty => {
    node.keys(['id', 'text', 'holders', 'subjects', 'basis', 'confidence']);
    node.at('text').text();
    node.at('basis').someItems();
    readBasis(node.at('basis'), known.instruments);
    const holders = node.at('holders').oneOf(HOLDERS);
    const subjects = node.at('subjects').someItems().map((item) => item.oneOf(DISCLOSURE_SUBJECTS));
    if (subjects.includes('minor') && holders !== 'source') node.at('subjects').fault('未成年人的记录只供报送部门自己依职责查阅');
    return { holders, subjects };
  });
  const enforced = categoriesEnforced(known);
  return {
    categories: new Map([...known.organs.values()].map((organ) => [organ.uscc, categoriesOf(organ, { duties: [...duties.values()], known, enforced })])),
    ownRecords: new Set([...duties.values()].flatMap(({ holders, subjects }) => (holders === 'source' ? subjects : []))),
  };
}

function categoriesOf(
  organ: Organ,
  by: { readonly duties: readonly Duty[]; readonly known: KnownLaw; readonly enforced: ReadonlyMap<string, ReadonlySet<string>> },
): Readonly<Record<DisclosureSubject, ReadonlySet<string>>> {
  const found: Readonly<Record<DisclosureSubject, Set<string>>> = { organisation: new Set(), 'individual-business': new Set(), 'natural-person': new Set(), minor: new Set() };
  for (const { holders, subjects } of by.duties) {
    for (const category of by.known.categories.values()) {
      if (isHolder(organ, holders, { category, enforced: by.enforced })) for (const subject of subjects) found[subject].add(category.id);
    }
  }
  return found;
}

function isHolder(organ: Organ, holders: Holders, asked: { readonly category: RecordCategory; readonly enforced: ReadonlyMap<string, ReadonlySet<string>> }): boolean {
  switch (holders) {
    case 'source':
      return false;
    case 'providers':
      return maySend(organ, asked.category);
    case 'enforcers':
      return organ.succeeds.some((department) => asked.enforced.get(department)?.has(asked.category.id) === true);
    case 'members':
      return true;
  }
}

/** By department: the categories that trigger a measure which it enforces, itself or through a list. */
function categoriesEnforced({ lists, measures }: KnownLaw): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { enabled, editions } of measures.values()) {
    for (const { enforcedBy, triggers } of enabled ? editions : []) {
      const categories = triggers.flatMap((trigger) => ('category' in trigger ? [trigger.category] : (lists.get(trigger.list)?.categories ?? [])));
      for (const department of enforcedBy) {
        const known = found.get(department) ?? new Set();
        for (const category of categories) known.add(category);
        found.set(department, known);
      }
    }
  }
  return found;
}
