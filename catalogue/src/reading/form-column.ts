import type { CodeList, ColumnSensitivity, ColumnType, FormColumn, IdentifierScheme, Requirement } from '@credit/domain';
import type { DataNode } from '../checking/data-node.js';

const TYPES: readonly [ColumnType, ...ColumnType[]] = ['text', 'date', 'amount', 'integer', 'year', 'code', 'codes', 'identifier', 'sequence'];
const SCHEMES: readonly [IdentifierScheme, ...IdentifierScheme[]] = ['USCC', 'ORG', 'REGNO', 'TAX', 'INST', 'SO', 'ID', 'PASSPORT'];
const SENSITIVITIES: readonly [ColumnSensitivity, ...ColumnSensitivity[]] = ['open', 'representative', 'internal', 'personal'];
const OPTIONAL = [
  'type', 'length', 'required', 'codeList', 'unit', 'schemes', 'documentType', 'indefinite', 'sensitivity', 'synonyms', 'moreSynonyms', 'heading', 'after',
  'example',
];

/** Reads a column; with `base`, what the entry leaves out stays as in the form. */
export function readColumn(node: DataNode, codeLists: ReadonlyMap<string, CodeList>, base?: FormColumn): FormColumn {
  node.keys(['field'], OPTIONAL);
  const type = base ? node.at('type').oneOfOr(TYPES, base.type) : node.at('type').oneOf(TYPES);
  const given = <T>(key: string, read: (inner: DataNode) => T, kept: T | undefined, none: T): T =>
    node.at(key).isAbsent ? (kept ?? none) : read(node.at(key));
  const column: FormColumn = {
    field: node.at('field').text(),
    heading: given('heading', (n) => n.text(), base?.heading, ''),
    synonyms: readSynonyms(node, base),
    type,
    length: given<number | null>('length', (n) => n.integer(), base?.length, null),
    required: given('required', readRequirement, base?.required, { when: 'never' }),
    codeList: given<string | null>('codeList', (n) => n.reference(codeLists, '代码表'), base?.codeList, null),
    unit: given<FormColumn['unit']>('unit', (n) => n.oneOf<'元' | '万元'>(['元', '万元']), base?.unit, null),
    schemes: given('schemes', (n) => n.items().map((s) => s.oneOf(SCHEMES)), base?.schemes, []),
    documentType: given<string | null>('documentType', (n) => n.text(), base?.documentType, null),
    indefinite: given('indefinite', (n) => n.boolean(), base?.indefinite, false),
    sensitivity: given('sensitivity', (n) => n.oneOf(SENSITIVITIES), base?.sensitivity, 'open'),
    // An example of another heading, type or list is none.
    example: given<string | null>('example', (n) => n.text(), isSameKind(node, base) ? base?.example : null, null),
  };
  checkColumn(node, column);
  return column;
}

/** A column that is only called otherwise is still known by the form's words for it; `synonyms` states all, `moreSynonyms` adds. */
function readSynonyms(node: DataNode, base: FormColumn | undefined): readonly string[] {
  const stated = node.at('synonyms');
  const own = base && node.at('heading').isAbsent === false && node.at('heading').text() !== base.heading ? [base.heading] : [];
  const known = stated.isAbsent ? [...own, ...(base?.synonyms ?? [])] : stated.texts();
  return [...new Set([...known, ...node.at('moreSynonyms').texts()])];
}

function isSameKind(node: DataNode, base: FormColumn | undefined): boolean {
  return base !== undefined && ['heading', 'type', 'codeList'].every((key) => node.at(key).isAbsent);
}

function checkColumn(node: DataNode, column: FormColumn): void {
  if (column.heading === '') node.fault('缺少 heading');
  if ((column.type === 'code' || column.type === 'codes') && column.codeList === null) node.fault('代码列要写明 codeList');
  if (column.type === 'identifier' && column.schemes.length === 0) node.fault('号码列要写明 schemes');
  if (column.type === 'amount' && column.unit === null) node.fault('金额列要写明 unit');
  const onlyPersons = column.schemes.length > 0 && column.schemes.every((scheme) => scheme === 'ID' || scheme === 'PASSPORT');
  if (onlyPersons && column.sensitivity !== 'personal') node.fault('身份证件号码列的 sensitivity 应为 personal');
}

function readRequirement(node: DataNode): Requirement {
  const simple = ['always', 'never', 'person', 'organisation'] as const;
  if (node.at('when').isAbsent) return { when: node.oneOf(simple) };
  node.keys(['when', 'field', 'values']);
  node.at('when').oneOf(['field-contains']);
  return { when: 'field-contains', field: node.at('field').text(), values: node.at('values').texts() };
}
