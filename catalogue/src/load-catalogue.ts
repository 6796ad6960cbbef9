import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './catalogue.js';
import { DataNode } from './checking/data-node.js';
import { deepFreeze } from './checking/deep-freeze.js';
import { CatalogueFaults, type CatalogueFault } from './checking/faults.js';
import { readFolder, type DataFiles } from './checking/read-folder.js';
import type { YamlFile } from './checking/yaml-file.js';
import { checkEveryoneFormed, checkFormSources, readCategoryForms } from './reading/category-forms.js';
import { joinCategory, readCategories } from './reading/categories.js';
import { readCategoryBasis, readPersonTwins, readProhibitedFields, readReportWithin, readSealedBases } from './reading/category-facts.js';
import { readCodeLists } from './reading/code-lists.js';
import { readDeadlines, readWorkingCalendar } from './reading/deadlines.js';
import { readDepartments, readOrgans, readTownships } from './reading/departments.js';
import { readDisclosure } from './reading/disclosure.js';
import { readColumn } from './reading/form-column.js';
import { readForm } from './reading/forms.js';
import { readFrequencies } from './reading/frequencies.js';
import { readInstruments } from './reading/instruments.js';
import { checkJointMeeting } from './reading/joint-meeting.js';
import { checkLexicon } from './reading/lexicon.js';
import { readLists } from './reading/lists.js';
import { checkCountyMeasures, checkNationalMeasures } from './reading/measures.js';
import { checkObligations, checkSourceClauses, readPolicyIds } from './reading/obligations.js';
import { readPublicationLaw } from './reading/publication.js';
import { readSectors } from './reading/sectors.js';

/** The data that comes with the platform. */
export const CATALOGUE_DATA = fileURLToPath(new URL('../data', import.meta.url));

/** Loads, checks and freezes the catalogue. Throws `CatalogueFaults` with every fault, each with file and line. */
export function loadCatalogue(folder: string = CATALOGUE_DATA): Catalogue {
  const { catalogue, faults } = checkCatalogue(folder);
  if (!catalogue) throw new CatalogueFaults(faults);
  return catalogue;
}

/** Every fault of a folder of data, in order of file and line; the catalogue when there is none. */
export function checkCatalogue(folder: string = CATALOGUE_DATA): { readonly faults: readonly CatalogueFault[]; readonly catalogue?: Catalogue } {
  const faults: CatalogueFault[] = [];
  const files = readFolder(folder, faults);
  const catalogue = files && readCatalogue(files);
  if (catalogue && faults.length === 0) return { faults, catalogue: deepFreeze(catalogue) };
  return { faults: distinctInOrder(faults) };
}

/** Reads all files, those first to which others refer. */
function readCatalogue(files: DataFiles): Catalogue {
  const policy = readPolicyIds(files.get('obligations.yaml'));
  const instruments = readInstruments(files.get('legal-instruments.yaml'));
  const departments = readDepartments(files.get('departments.yaml'));
  const sectors = readSectors(files.get('sectors.yaml'), { departments, items: policy.items });
  const statements = readCategories(
    { policy: files.get('record-categories.yaml'), additions: files.get('national-additions.yaml') },
    { departments, sectors },
  );
  const codeLists = readCodeLists(files.get('code-lists.yaml'));
  const deadlines = readDeadlines(files.get('deadlines.yaml'), instruments);
  const known = { instruments, departments, sectors, deadlines, categories: statements, clauses: policy.clauses };
  const { lists, terms, refusingMinors } = readLists(files.get('national-lists.yaml'), known);
  const sealedBases = readSealedBases(files.get('severity-and-publication.yaml'), known);
  checkPolicy(files, { ...known, lists });
  const frequencies = readFrequencies(files.get('frequencies.yaml'), known);

  const correction = DataNode.root(files.get('correction-columns.yaml')).keys(['act', 'reason']);
  const act = { node: correction.at('act'), column: readColumn(correction.at('act'), codeLists) };
  const reason = { node: correction.at('reason'), column: readColumn(correction.at('reason'), codeLists) };
  const prohibitedFields = readProhibitedFields(files.get('prohibited-fields.yaml'), instruments);
  const around = { codeLists, correctionColumns: [act, reason], prohibitedFields };
  const sources = files.forms.map((file) => readForm(file, around));
  checkFormSources(sources);

  const facts = {
    forms: readCategoryForms(files.get('category-forms.yaml'), { sources, around, categories: statements }),
    formsByKind: new Map(sources.map(({ form }) => [form.kind, form])),
    basis: readCategoryBasis(files.get('category-basis.yaml'), known),
    personTwins: readPersonTwins(files.get('national-additions.yaml'), statements),
    reportWithin: readReportWithin(files.get('report-within.yaml'), known),
    refusingMinors,
    sealed: new Set(sealedBases.flatMap((sealed) => sealed.categories)),
  };
  checkEveryoneFormed(statements.values(), facts);
  return {
    version: versionOf(files.all),
    categories: new Map([...statements].map(([id, statement]) => [id, joinCategory(statement, facts)])),
    forms: new Map(sources.map(({ form }) => [form.id, form])),
    correctionColumns: { act: act.column, reason: reason.column },
    codeLists,
    organs: readOrgans(files.get('organs.yaml'), known),
    departments,
    sectors,
    instruments,
    lists,
    deadlines,
    frequencies,
    workingCalendar: readWorkingCalendar(files.get('working-days.yaml')),
    publicationLaw: readPublicationLaw(files.get('severity-and-publication.yaml'), { instruments, listTerms: terms }),
    disclosure: readDisclosure(files.get('disclosure-matrix.yaml'), known),
    prohibitedFields,
    sealedBases,
    townships: readTownships([files.get('townships.yaml'), files.get('sample-townships.yaml')]),
  };
}

/** Files of the policy that no part of the catalogue holds yet: what they name is known. */
function checkPolicy(
  files: DataFiles,
  known: Parameters<typeof checkCountyMeasures>[1] &
    Omit<Parameters<typeof checkNationalMeasures>[1], 'countyMeasures'> & { readonly categories: Parameters<typeof checkSourceClauses>[0] },
): void {
  const measures = checkCountyMeasures(files.get('measures.yaml'), known);
  checkNationalMeasures(files.get('national-measures.yaml'), { ...known, countyMeasures: measures });
  checkObligations(files.get('obligations.yaml'), { ...known, measures });
  checkSourceClauses(known.categories, known.clauses);
  checkJointMeeting(files.get('joint-meeting.yaml'), known);
  checkLexicon(files.get('lexicon.yaml'));
}

/** SHA-256 over the files in order of name: two installations with the same version apply the same rules. */
function versionOf(files: readonly YamlFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\n${text}\n`);
  return hash.digest('hex');
}

/** A form is read once for each category that takes it over: its faults need saying once. */
function distinctInOrder(faults: readonly CatalogueFault[]): readonly CatalogueFault[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.file}:${fault.line} ${fault.path} ${fault.message}`, fault]));
  return [...byPlace.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
