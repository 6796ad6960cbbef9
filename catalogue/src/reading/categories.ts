import type { DatedBasis, RecordCategory, RecordForm, SubjectType } from '@credit/domain';
import { DataNode, type Ids } from '../checking/data-node.js';
import { byId } from '../checking/by-id.js';
import type { YamlFile } from '../checking/yaml-file.js';
import { CATEGORY_KINDS } from './category-kinds.js';

/** A category as its file states it, before forms, basis and what other files say of it are joined in. */
export type CategoryStatement = Omit<
  RecordCategory,
  'basis' | 'form' | 'personTwin' | 'reportWithin' | 'refusesMinors' | 'sealed'
> & { readonly node: DataNode };

const KEYS = [
  'id', 'name', 'sector', 'providers', 'providers_basis', 'subject_types', 'polarity', 'kind', 'origin', 'disclosure', 'disclosure_reason',
  'admission', 'reason',
];
const OPTIONAL = ['source_clauses', 'lines', 'key_group', 'source_document', 'statutory_publication', 'basis', 'form'];
export const SUBJECT_TYPES = ['legal-person', 'other-organisation', 'natural-person'] as const;

/** The policy's categories and those of national rules, with the amendments applied. */
export function readCategories(
  files: { readonly policy: YamlFile; readonly additions: YamlFile },
  known: {
    readonly departments: Ids;
    readonly sectors: Ids;
  },
): Map<string, CategoryStatement> {
  const additions = DataNode.root(files.additions).keys(['categories', 'amendments', 'sealed', 'person_categories']);
  const nodes = [...DataNode.root(files.policy).keys(['meta', 'categories']).at('categories').items(), ...additions.at('categories').items()];
  const categories = byId(nodes, (node, id) => readCategory(node, id, known));
  for (const node of additions.at('amendments').items()) {
    const id = node.keys(['id'], ['subject_types', 'name']).at('id').reference(categories, '信息类别');
    const category = categories.get(id);
    if (!category) continue;
    const subjectTypes = node.has('subject_types') ? readSubjectTypes(node.at('subject_types')) : category.subjectTypes;
    categories.set(id, { ...category, subjectTypes, name: node.at('name').textOrNull() ?? category.name });
  }
  return categories;
}

function readCategory(
  node: DataNode,
  id: string,
  known: {
    readonly departments: Ids;
    readonly sectors: Ids;
  },
): CategoryStatement {
  node.keys(KEYS, OPTIONAL);
  const providers = node.at('providers').references(known.departments, '部门');
  const origin = node.at('origin').oneOf(['submitted', 'derived', 'platform']);
  if (origin === 'submitted' && providers.length === 0) node.at('providers').fault('由部门报送的类别要写明提供单位');
  return {
    id,
    name: node.at('name').text(),
    sector: node.at('sector').reference(known.sectors, '领域'),
    providers,
    subjectTypes: readSubjectTypes(node.at('subject_types')),
    polarity: node.at('polarity').oneOf(['basic', 'positive', 'negative', 'neutral']),
    kind: node.at('kind').oneOf(CATEGORY_KINDS),
    origin,
    disclosure: node.at('disclosure').oneOf(['public', 'authorised', 'restricted']),
    disclosureReason: node.at('disclosure_reason').text(),
    admission: node.at('admission').oneOf(['admitted', 'needs-legal-basis']),
    reason: node.at('reason').text(),
    node,
  };
}

/** Persons or organisations, never both: a person's category is never on the public site. */
function readSubjectTypes(node: DataNode): readonly SubjectType[] {
  const types = node.someItems().map((type) => type.oneOf(SUBJECT_TYPES));
  if (types.includes('natural-person') && types.length > 1) node.fault('自然人和单位要分开建类别');
  return types;
}

/** What other files say of categories. */
export interface CategoryFacts {
  readonly forms: ReadonlyMap<string, RecordForm>;
  readonly formsByKind: ReadonlyMap<string, RecordForm>;
  readonly basis: ReadonlyMap<string, readonly DatedBasis[]>;
  readonly personTwins: ReadonlyMap<string, string>;
  readonly reportWithin: ReadonlyMap<string, NonNullable<RecordCategory['reportWithin']>>;
  readonly refusingMinors: ReadonlySet<string>;
  readonly sealed: ReadonlySet<string>;
}

/** Sent in by departments, with a basis for collecting it. */
export function isCollected(category: Pick<RecordCategory, 'origin' | 'admission'>): boolean {
  return category.origin === 'submitted' && category.admission === 'admitted';
}

export function joinCategory({ node: _node, ...statement }: CategoryStatement, facts: CategoryFacts): RecordCategory {
  return {
    ...statement,
    basis: facts.basis.get(statement.id) ?? [],
    form: isCollected(statement) ? (facts.forms.get(statement.id) ?? facts.formsByKind.get(statement.kind) ?? null) : null,
    personTwin: facts.personTwins.get(statement.id) ?? null,
    reportWithin: facts.reportWithin.get(statement.id) ?? null,
    refusesMinors: facts.refusingMinors.has(statement.id),
    sealed: facts.sealed.has(statement.id),
  };
}
