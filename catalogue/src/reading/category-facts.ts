import type { RecordCategory } from '@credit/domain';
import type { ProhibitedField, SealedBasis } from '../catalogue.js';
import { byId } from '../checking/by-id.js';
import { DataNode, type Ids } from '../checking/data-node.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { readProhibitedContents } from './prohibited-contents.js';
import { readBasis } from './basis.js';

/** Under which category a natural person in the same file is stored. */
export function readPersonTwins(file: YamlFile, categories: ReadonlyMap<string, { readonly subjectTypes: readonly string[] }>): Map<string, string> {
  return new Map(
    DataNode.root(file)
      .at('person_categories')
      .entries()
      .map(([id, node]) => {
        if (!categories.has(id)) node.fault(`没有 id 为 ${id} 的信息类别`);
        const twin = node.reference(categories, '信息类别');
        if (categories.get(twin)?.subjectTypes.includes('natural-person') === false) node.fault(`${twin} 不是自然人的类别`);
        return [id, twin] as const;
      }),
  );
}

/** Which categories are judged for lateness, and by which deadline. */
export function readReportWithin(
  file: YamlFile,
  known: { readonly categories: Ids; readonly deadlines: Ids; readonly departments: Ids },
): Map<string, NonNullable<RecordCategory['reportWithin']>> {
  return byId(
    DataNode.root(file).keys(['categories']).at('categories').items(),
    (node) => {
      node.keys(['category', 'deadline', 'byDepartment']);
      node.at('category').reference(known.categories, '信息类别');
      return {
        deadline: node.at('deadline').reference(known.deadlines, '时限'),
        byDepartment: Object.fromEntries(
          node.at('byDepartment').entries().map(([department, inner]) => {
            if (!known.departments.has(department)) inner.fault(`没有 id 为 ${department} 的部门`);
            return [department, inner.reference(known.deadlines, '时限')];
          }),
        ),
      };
    },
    'category',
  );
}

/** Headings that name personal data which is never taken in. */
export function readProhibitedFields(file: YamlFile, instruments: Ids): readonly ProhibitedField[] {
  return [
    ...byId(DataNode.root(file).keys(['fields']).at('fields').items(), (node, id) => {
      node.keys(['id', 'name', 'headings', 'except', 'confidence', 'basis'], ['contents']);
      return {
        id,
        name: node.at('name').text(),
        headings: node.at('headings').texts(),
        except: node.at('except').texts(),
        contents: readProhibitedContents(node.at('contents')),
        basis: readBasis(node.at('basis'), instruments),
      };
    }).values(),
  ];
}

/** Laws whose decisions are sealed, with the names under which documents cite them. */
export function readSealedBases(
  file: YamlFile,
  known: { readonly categories: Ids; readonly instruments: ReadonlyMap<string, { readonly title: string }> },
): readonly SealedBasis[] {
  return DataNode.root(file)
    .at('sealed_categories')
    .items()
    .filter((node) => node.at('categories').items().length > 0)
    .map((node) => {
      const basis = readBasis(node.at('basis'), known.instruments);
      const titles = basis.flatMap(({ instrument }) => known.instruments.get(instrument)?.title ?? []);
      return {
        id: node.at('id').text(),
        name: node.at('name').text(),
        citedAs: [...new Set(titles.flatMap((title) => [title, title.replace(/^中华人民共和国/, '')]))],
        categories: node.at('categories').references(known.categories, '信息类别'),
        basis,
      };
    });
}
