import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@credit/domain';
import type { Catalogue } from './catalogue.js';
import { findUnapproved, readApproverRoles, type Unapproved } from './checking/approvals.js';
import { countConfirmValues } from './checking/confirm-values.js';
import { DataNode } from './checking/data-node.js';
import { deepFreeze } from './checking/deep-freeze.js';
import { CatalogueFaults, type CatalogueFault } from './checking/faults.js';
import { applyOverrides, type Override } from './checking/overrides.js';
import { APPROVALS, readIfThere, readTexts, toDataFiles, type DataFiles } from './checking/read-folder.js';
import { YamlFile } from './checking/yaml-file.js';
import { checkEveryoneFormed, checkFormSources, readCategoryForms } from './reading/category-forms.js';
import { readCategoryWords } from './reading/category-words.js';
import { joinCategory, readCategories } from './reading/categories.js';
import { readCategoryBasis } from './reading/category-basis.js';
import { readCategorySources } from './reading/category-sources.js';
import { readPersonTwins, readProhibitedFields, readReportWithin, readSealedBases } from './reading/category-facts.js';
import { readCheckColumns } from './reading/check-columns.js';
import { readCodeLists } from './reading/code-lists.js';
import { readDeadlines, readWorkingCalendar } from './reading/deadlines.js';
import { readDepartments, readOrgans, readTownships } from './reading/departments.js';
import { readDisclosureLaw } from './reading/disclosure-law.js';
import { readColumn } from './reading/form-column.js';
import { readForm } from './reading/forms.js';
import { readExpectedRecords } from './reading/expected-records.js';
import { readExpansions } from './reading/expansions.js';
import { readFrequencies } from './reading/frequencies.js';
import { readInstruments } from './reading/instruments.js';
import { readRetention } from './reading/retention.js';
import { checkJointMeeting } from './reading/joint-meeting.js';
import { checkLexicon } from './reading/lexicon.js';
import { checkFieldValues } from './reading/list-entries.js';
import { entryFields, readLists } from './reading/lists.js';
import { readMeasures } from './reading/measures.js';
import { readObligations, readPolicyIds } from './reading/obligations.js';
import { readPublicationLaw } from './reading/publication.js';
import { readQualityMeasures } from './reading/quality-measures.js';
import { readRights } from './reading/rights.js';
import { readRoles } from './reading/roles.js';
import { readSectors } from './reading/sectors.js';
import { readTaskForces } from './reading/task-forces.js';
import { readYearlyAssessment } from './reading/yearly-assessment.js';

/** The data that comes with the platform. */
export const CATALOGUE_DATA = fileURLToPath(new URL('../data', import.meta.url));

/** What an installation adds to the shipped data. */
export interface CatalogueSettings {
  /** File with the installation's own values in place of shipped ones; null: none. */
  readonly overrides: string | null;
  /** File with the approvals; null: the one of the data folder. */
  readonly approvals: string | null;
  /** Every data file must be approved by two posts as it is now: in production. */
  readonly mustBeApproved: boolean;
  /** The day by which they must have approved; not set: whenever. */
  readonly today?: Day;
}

const OVERRIDES = 'overrides';
const ACCESS = 'roles.yaml';
/** Data that rules kept before it was written do not have, and that decides nothing in an answer of theirs: the present one stands in, … */
const LATER = ['disclosure-rules.yaml', 'duties.yaml', 'third-persons.yaml'];
/** … or one that says nothing, where the present one rests on data that those rules need not have. */
const NOTHING_SAID: ReadonlyMap<string, string> = new Map([['rights.yaml', 'meta: {}\nrights: []\n']]);
const SHIPPED: CatalogueSettings = { overrides: null, approvals: null, mustBeApproved: false };

/** What checking found, whether the catalogue loads or not. */
export interface CatalogueCheck {
  readonly faults: readonly CatalogueFault[];
  /** There when nothing is wrong. */
  readonly catalogue?: Catalogue;
  /** Values still to be confirmed, by file, and those that the installation has set itself. */
  readonly toConfirm: ReadonlyMap<string, number>;
  readonly overrides: readonly Override[];
  readonly unapproved: readonly Omit<Unapproved, 'node'>[];
}

/** Loads, checks and freezes the catalogue. Throws `CatalogueFaults` with every fault, each with file and line. */
export function loadCatalogue(folder: string = CATALOGUE_DATA, settings: CatalogueSettings = SHIPPED): Catalogue {
  const { catalogue, faults } = checkCatalogue(folder, settings);
  if (!catalogue) throw new CatalogueFaults(faults);
  return catalogue;
}

/** Loads the catalogue from texts that were kept of it. Throws `CatalogueFaults` where this programme no longer understands them. */
export function loadKeptCatalogue({ files, overrides }: CatalogueTexts): Catalogue {
  // Who may do what has no part in what is answered: it is the present one's, also for rules kept before it was data.
  const standIns = new Map([...NOTHING_SAID, ...[ACCESS, ...LATER].map((name) => [name, presentText(name)] as const)].filter(([name]) => name === ACCESS || !files.has(name)));
  const { catalogue, faults } = checkTexts({ files: new Map([...files, ...standIns]), overrides }, { faults: [], mustBeApproved: false, standIns });
  if (!catalogue) throw new CatalogueFaults(faults);
  return catalogue;
}

function presentText(name: string): string {
  return readFileSync(join(CATALOGUE_DATA, name), 'utf8');
}

/** The texts that a catalogue is made of: enough to have the same rules again. */
export interface CatalogueTexts {
  /** By name, in order of their names. */
  readonly files: ReadonlyMap<string, string>;
  /** The installation's own values; null: none. */
  readonly overrides: string | null;
}

export function readCatalogueTexts(folder: string, settings: CatalogueSettings, faults: CatalogueFault[] = []): CatalogueTexts {
  const files = readTexts(folder, faults, settings.approvals);
  return { files, overrides: settings.overrides === null ? null : (readIfThere(OVERRIDES, settings.overrides, faults) ?? null) };
}

/** Every fault of texts that are to be tried; nobody need have approved them. The catalogue when there is none. */
export function tryCatalogue(texts: CatalogueTexts): CatalogueCheck {
  return checkTexts(texts, { faults: [], mustBeApproved: false });
}

/** Every fault of a folder of data, in order of file and line; the catalogue when there is none. */
export function checkCatalogue(folder: string = CATALOGUE_DATA, settings: CatalogueSettings = SHIPPED): CatalogueCheck {
  const faults: CatalogueFault[] = [];
  return checkTexts(readCatalogueTexts(folder, settings, faults), { faults, mustBeApproved: settings.mustBeApproved, today: settings.today });
}

interface Checking {
  readonly faults: CatalogueFault[];
  readonly mustBeApproved: boolean;
  readonly today?: Day | undefined;
  /** What was not there when the texts were kept: no part of their version. */
  readonly standIns?: ReadonlyMap<string, string>;
}

function checkTexts(texts: CatalogueTexts, { faults, mustBeApproved, today, standIns }: Checking): CatalogueCheck {
  const files = toDataFiles(texts.files, faults);
  const own = texts.overrides === null ? [] : [new YamlFile(OVERRIDES, texts.overrides, faults)];
  if (!files) return { faults: distinctInOrder(faults), toConfirm: new Map(), overrides: [], unapproved: [] };
  const approvals = files.get(APPROVALS);
  const roles = readApproverRoles(approvals);
  const overrides = own.flatMap((file) => applyOverrides(file, files.rules, { roles, today }));
  const unapproved = findUnapproved(approvals, files.rules, today);
  if (mustBeApproved) for (const { node, problem } of unapproved) node.fault(problem);
  const catalogue = readCatalogue(files, [...files.rules.filter(({ name }) => !standIns?.has(name)), ...own]);
  const found = { toConfirm: countConfirmValues(files.rules), overrides, unapproved: unapproved.map(({ node: _node, ...rest }) => rest) };
  if (faults.length === 0) return { faults, catalogue: deepFreeze(catalogue), ...found };
  return { faults: distinctInOrder(faults), ...found };
}

/** Reads all files, those first to which others refer. */
function readCatalogue(files: DataFiles, versioned: readonly YamlFile[]): Catalogue {
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
  const { lists, terms, refusingMinors, entries } = readLists(files.get('national-lists.yaml'), known);
  const sealedBases = readSealedBases(files.get('severity-and-publication.yaml'), known);
  const measures = readMeasures(files, { ...known, lists });
  checkJointMeeting(files.get('joint-meeting.yaml'), known);
  checkLexicon(files.get('lexicon.yaml'));
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
  const categories = new Map([...statements].map(([id, statement]) => [id, joinCategory(statement, facts)]));
  for (const asked of [...entryFields(entries), ...measures.resultFields]) checkFieldValues(asked, { categories, codeLists });
  const organs = readOrgans(files.get('organs.yaml'), known);
  return {
    version: versionOf(versioned),
    categories,
    forms: new Map(sources.map(({ form }) => [form.id, form])),
    correctionColumns: { act: act.column, reason: reason.column },
    checkColumns: readCheckColumns(files.get('check-columns.yaml'), codeLists),
    codeLists,
    organs,
    departments,
    expansions: readExpansions(files.get('organs.yaml'), known),
    sectors,
    instruments,
    lists,
    measures: measures.measures,
    resultPolarities: measures.resultPolarities,
    measureWords: measures.words,
    deadlines,
    frequencies,
    expectedRecords: readExpectedRecords(files.get('frequencies.yaml'), known),
    sources: readCategorySources(files.get('record-categories.yaml'), { categories: statements, clauses: policy.clauses }),
    workingCalendar: readWorkingCalendar(files.get('working-days.yaml')),
    publicationLaw: readPublicationLaw(files.get('severity-and-publication.yaml'), { instruments, codeLists, deadlines, listTerms: terms }),
    ...readDisclosureLaw(files, { instruments, organs, categories, lists, measures: measures.measures }),
    access: readRoles(files.get(ACCESS), known),
    prohibitedFields,
    sealedBases,
    retention: readRetention(files.get('retention.yaml'), { instruments, deadlines }),
    townships: readTownships([files.get('townships.yaml'), files.get('sample-townships.yaml')]),
    obligations: readObligations(files.get('obligations.yaml'), { ...known, measures: measures.policyIds }),
    rights: readRights(files.get('rights.yaml'), { instruments, deadlines }),
    qualityMeasures: readQualityMeasures(files.get('joint-meeting.yaml')),
    yearlyAssessment: readYearlyAssessment(files.get('joint-meeting.yaml'), policy.clauses),
    taskForces: readTaskForces(files.get('joint-meeting.yaml'), departments),
    words: readCategoryWords({ categories: files.get('record-categories.yaml'), sectors: files.get('sectors.yaml') }),
  };
}

/** SHA-256 over the files in order of name, an installation's own last: with the same version the same rules apply. Who may ask is no rule of the answer. */
function versionOf(files: readonly YamlFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) if (name !== ACCESS) hash.update(`${name}\n${text}\n`);
  return hash.digest('hex');
}

/** A form is read once for each category that takes it over: its faults need saying once. */
function distinctInOrder(faults: readonly CatalogueFault[]): readonly CatalogueFault[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.file}:${fault.line} ${fault.path} ${fault.message}`, fault]));
  return [...byPlace.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
