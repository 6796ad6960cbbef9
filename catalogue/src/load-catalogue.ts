import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CategoryKind, RecordForm } from '@credit/domain';
import type { Catalogue } from './catalogue.js';
import { DataNode } from './checking/data-node.js';
import { deepFreeze } from './checking/deep-freeze.js';
import { CatalogueFaults, type CatalogueFault } from './checking/faults.js';
import { YamlFile } from './checking/yaml-file.js';
import { joinCategory, readCategories, readKinds } from './reading/categories.js';
import { readCategoryBasis, readPersonTwins, readProhibitedFields, readReportWithin, readSealedBases } from './reading/category-facts.js';
import { readCodeLists } from './reading/code-lists.js';
import { readDeadlines, readWorkingCalendar } from './reading/deadlines.js';
import { readDepartments, readOrgans, readTownships } from './reading/departments.js';
import { readDisclosure } from './reading/disclosure.js';
import { readColumn } from './reading/form-column.js';
import { readCategoryForm, readForm, type FormSource } from './reading/forms.js';
import { readInstruments } from './reading/instruments.js';
import { checkObligations } from './reading/obligations.js';
import { readLists, readPublicationLaw } from './reading/publication.js';
import { readSectors } from './reading/sectors.js';

/** The data that comes with the platform. */
export const CATALOGUE_DATA = fileURLToPath(new URL('../data', import.meta.url));

/** Loads, checks and freezes the catalogue. Throws `CatalogueFaults` with every fault, each with file and line. */
export function loadCatalogue(folder: string = CATALOGUE_DATA): Catalogue {
  const { catalogue, faults } = checkCatalogue(folder);
  if (faults.length > 0) throw new CatalogueFaults(faults);
  return catalogue;
}

/** Loads the catalogue as far as it goes and returns every fault found. */
export function checkCatalogue(folder: string = CATALOGUE_DATA): { readonly catalogue: Catalogue; readonly faults: readonly CatalogueFault[] } {
  const faults: CatalogueFault[] = [];
  const files = new Map(dataFiles(folder).map((name) => [name, new YamlFile(folder, name, faults)]));
  const file = (name: string): YamlFile => {
    const found = files.get(name);
    if (!found) throw new CatalogueFaults([{ file: name, line: 1, path: '', message: '缺少这个文件' }]);
    return found;
  };

  const instruments = readInstruments(file('legal-instruments.yaml'));
  const departments = readDepartments(file('departments.yaml'));
  const sectors = readSectors(file('sectors.yaml'), departments);
  const kinds = readKinds(file('record-categories.yaml')).filter(isKind);
  const statements = readCategories(
    { policy: file('record-categories.yaml'), additions: file('national-additions.yaml') },
    { kinds, departments, sectors },
  );
  const codeLists = readCodeLists(file('code-lists.yaml'));
  const deadlines = readDeadlines(file('deadlines.yaml'), instruments);
  const { lists, terms, refusingMinors } = readLists(file('national-lists.yaml'), { instruments, departments, categories: statements });
  const publicationLaw = readPublicationLaw(file('severity-and-publication.yaml'), { instruments, listTerms: terms });
  const sealedBases = readSealedBases(file('severity-and-publication.yaml'), { categories: statements, instruments });

  const sources = [...files.values()].filter((f) => f.name.startsWith('forms/')).map((f) => readForm(f, codeLists, kinds));
  const forms = readCategoryForms(file('category-forms.yaml'), { sources, codeLists, categories: statements });
  const facts = {
    forms,
    formsByKind: new Map(sources.map(({ form }) => [form.kind, form])),
    basis: readCategoryBasis(file('category-basis.yaml'), { categories: statements, instruments }),
    personTwins: readPersonTwins(file('national-additions.yaml'), statements),
    reportWithin: readReportWithin(file('report-within.yaml'), { categories: statements, deadlines, departments }),
    refusingMinors,
    sealed: new Set(sealedBases.flatMap((sealed) => sealed.categories)),
  };
  checkObligations(file('obligations.yaml'), { departments, categories: statements });

  const correction = DataNode.root(file('correction-columns.yaml')).keys(['act', 'reason']);
  const catalogue: Catalogue = {
    version: versionOf([...files.values()]),
    categories: new Map([...statements].map(([id, statement]) => [id, joinCategory(statement, facts)])),
    forms: new Map(sources.map(({ form }) => [form.id, form])),
    correctionColumns: { act: readColumn(correction.at('act'), codeLists), reason: readColumn(correction.at('reason'), codeLists) },
    codeLists,
    organs: readOrgans(file('organs.yaml'), { departments, categories: statements }),
    departments,
    sectors,
    instruments,
    lists,
    deadlines,
    workingCalendar: readWorkingCalendar(file('working-days.yaml')),
    publicationLaw,
    disclosure: readDisclosure(file('disclosure-matrix.yaml'), { instruments, categories: statements, kinds }),
    prohibitedFields: readProhibitedFields(file('prohibited-fields.yaml'), instruments),
    sealedBases,
    townships: [...readTownships(file('townships.yaml')), ...readTownships(file('sample-townships.yaml'))],
  };
  return { catalogue: deepFreeze(catalogue), faults };
}

function readCategoryForms(
  file: YamlFile,
  known: {
    readonly sources: readonly FormSource[];
    readonly codeLists: Catalogue['codeLists'];
    readonly categories: ReadonlyMap<string, { readonly kind: string }>;
  },
): Map<string, RecordForm> {
  const bySource = new Map(known.sources.map((source) => [source.form.id, source]));
  const forms = new Map<string, RecordForm>();
  for (const entry of DataNode.root(file).at('categories').items()) {
    const category = entry.at('category').reference(known.categories, '信息类别');
    const source = bySource.get(entry.at('form').reference(bySource, '表式'));
    if (!source) continue;
    if (known.categories.get(category)?.kind !== source.form.kind) entry.at('form').fault(`${category} 不是 ${source.form.kind} 一类`);
    if (forms.has(category)) entry.fault(`类别 ${category} 重复`);
    forms.set(category, readCategoryForm(entry, source, known.codeLists));
  }
  return forms;
}

function dataFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function versionOf(files: readonly YamlFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\n${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

const KINDS: ReadonlySet<string> = new Set<CategoryKind>([
  'registration', 'licence', 'penalty', 'blacklist', 'red-list', 'rating', 'evaluation', 'assessment', 'commitment', 'judgment', 'arrears',
  'award', 'report', 'archive', 'payment', 'supervision', 'inspection', 'disclosure', 'contract-performance', 'usage', 'training', 'complaint',
  'traceability', 'recall', 'credential', 'industry-discipline', 'repair', 'case', 'incident', 'support',
]);

function isKind(text: string): text is CategoryKind {
  return KINDS.has(text);
}
