import type { CategoryKind, LegalBasis, RecordCategory, RecordForm } from '@credit/domain';
import { DataNode } from '../checking/data-node.js';
import { byId } from '../checking/by-id.js';
import type { YamlFile } from '../checking/yaml-file.js';

/** A category as its file states it, before forms, basis and what other files say of it are joined in. */
export type CategoryStatement = Omit<
  RecordCategory,
  'basis' | 'form' | 'personTwin' | 'reportWithin' | 'refusesMinors' | 'sealed'
> & { readonly node: DataNode };

const KEYS = [
  'id', 'name', 'sector', 'providers', 'providers_basis', 'subject_types', 'polarity', 'kind', 'origin', 'disclosure', 'disclosure_reason',
  'admission', 'reason',
];
const OPTIONAL = ['source_clauses', 'lines', 'key_group', 'source_document', 'note', 'statutory_publication', 'aliases', 'basis'];
const SUBJECT_TYPES = ['legal-person', 'other-organisation', 'natural-person'] as const;

export function readKinds(file: YamlFile): readonly string[] {
  return DataNode.root(file).at('meta').at('kinds').entries().map(([kind]) => kind);
}

export function readCategories(
  files: { readonly policy: YamlFile; readonly additions: YamlFile },
  known: {
    readonly kinds: readonly CategoryKind[];
    readonly departments: { has(id: string): boolean };
    readonly sectors: { has(id: string): boolean };
  },
): Map<string, CategoryStatement> {
  const additions = DataNode.root(files.additions);
  const nodes = [...DataNode.root(files.policy).at('categories').items(), ...additions.at('categories').items()];
  const categories = byId(nodes, (node, id) => readCategory(node, id, known));
  for (const node of additions.at('amendments').items()) {
    const id = node.at('id').reference(categories, '信息类别');
    const category = categories.get(id);
    if (category) categories.set(id, { ...category, subjectTypes: node.at('subject_types').items().map((t) => t.oneOf(SUBJECT_TYPES)) });
  }
  return categories;
}

function readCategory(
  node: DataNode,
  id: string,
  known: {
    readonly kinds: readonly CategoryKind[];
    readonly departments: { has(id: string): boolean };
    readonly sectors: { has(id: string): boolean };
  },
): CategoryStatement {
  node.keys(KEYS, OPTIONAL);
  const subjectTypes = node.at('subject_types').items().map((type) => type.oneOf(SUBJECT_TYPES));
  if (subjectTypes.includes('natural-person') && subjectTypes.length > 1) node.at('subject_types').fault('自然人和单位要分开建类别');
  return {
    id,
    name: node.at('name').text(),
    sector: node.at('sector').reference(known.sectors, '领域'),
    providers: node.at('providers').references(known.departments, '部门'),
    subjectTypes,
    polarity: node.at('polarity').oneOf(['basic', 'positive', 'negative', 'neutral'] as const),
    kind: node.at('kind').oneOf(known.kinds),
    origin: node.at('origin').oneOf(['submitted', 'derived', 'platform'] as const),
    disclosure: node.at('disclosure').oneOf(['public', 'authorised', 'restricted'] as const),
    disclosureReason: node.at('disclosure_reason').text(),
    admission: node.at('admission').oneOf(['admitted', 'needs-legal-basis'] as const),
    reason: node.at('reason').text(),
    node,
  };
}

/** What other files say of categories. */
export interface CategoryFacts {
  readonly forms: ReadonlyMap<string, RecordForm>;
  readonly formsByKind: ReadonlyMap<string, RecordForm>;
  readonly basis: ReadonlyMap<string, readonly LegalBasis[]>;
  readonly personTwins: ReadonlyMap<string, string>;
  readonly reportWithin: ReadonlyMap<string, NonNullable<RecordCategory['reportWithin']>>;
  readonly refusingMinors: ReadonlySet<string>;
  readonly sealed: ReadonlySet<string>;
}

export function joinCategory({ node: _node, ...statement }: CategoryStatement, facts: CategoryFacts): RecordCategory {
  const submitted = statement.origin === 'submitted' && statement.admission === 'admitted';
  return {
    ...statement,
    basis: facts.basis.get(statement.id) ?? [],
    form: submitted ? (facts.forms.get(statement.id) ?? facts.formsByKind.get(statement.kind) ?? null) : null,
    personTwin: facts.personTwins.get(statement.id) ?? null,
    reportWithin: facts.reportWithin.get(statement.id) ?? null,
    refusesMinors: facts.refusingMinors.has(statement.id),
    sealed: facts.sealed.has(statement.id),
  };
}
