import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CatalogueFault } from './faults.js';
import { YamlFile } from './yaml-file.js';

/** The data files of a catalogue, by what they are called. */
export interface DataFiles {
  /** Every file that holds rules: all but the approvals. */
  readonly rules: readonly YamlFile[];
  /** Record forms, one a file. */
  readonly forms: readonly YamlFile[];
  /** A file that `REQUIRED` names. */
  get(name: RequiredFile): YamlFile;
}

export const APPROVALS = 'approvals.yaml';

const REQUIRED = [
  APPROVALS, 'category-basis.yaml', 'category-forms.yaml', 'check-columns.yaml', 'code-lists.yaml', 'correction-columns.yaml', 'county-measure-editions.yaml',
  'deadlines.yaml', 'departments.yaml',
  'disclosure-matrix.yaml', 'disclosure-rules.yaml', 'duties.yaml', 'frequencies.yaml', 'joint-meeting.yaml', 'legal-instruments.yaml', 'lexicon.yaml', 'measures.yaml',
  'national-additions.yaml', 'national-lists.yaml', 'national-measures.yaml', 'obligations.yaml', 'organs.yaml', 'prohibited-fields.yaml',
  'record-categories.yaml', 'report-within.yaml', 'retention.yaml', 'rights.yaml', 'roles.yaml', 'sample-townships.yaml', 'sectors.yaml', 'severity-and-publication.yaml', 'third-persons.yaml',
  'townships.yaml', 'working-days.yaml',
] as const;
type RequiredFile = (typeof REQUIRED)[number];

const FORMS = 'forms/';

/** The YAML files of a folder as text, by name, in order of their names; the approvals from elsewhere where an installation keeps its own. */
export function readTexts(folder: string, faults: CatalogueFault[], approvals: string | null): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const pathOf = (name: string): string => (name === APPROVALS && approvals !== null ? approvals : join(folder, name));
  return new Map(
    names.flatMap((name) => {
      const text = readIfThere(name, pathOf(name), faults);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/**
 * Data files from their texts. Undefined, with the faults noted, when one is missing, cannot be read as YAML, or is not known: what could
 * be checked beyond that would only repeat the same fault in other words.
 */
export function toDataFiles(texts: ReadonlyMap<string, string>, faults: CatalogueFault[]): DataFiles | undefined {
  const known: ReadonlySet<string> = new Set(REQUIRED);
  const already = faults.length;
  const told = new Set(faults.map(({ file }) => file));
  for (const name of REQUIRED) if (!texts.has(name) && !told.has(name)) faults.push({ file: name, line: 1, path: '', message: '缺少这个文件' });
  for (const name of texts.keys()) {
    if (!known.has(name) && !name.startsWith(FORMS)) faults.push({ file: name, line: 1, path: '', message: '没有规则使用这个文件' });
  }
  const files = new Map([...texts].map(([name, text]) => [name, new YamlFile(name, text, faults)]));
  if (faults.length > already || REQUIRED.some((name) => !texts.has(name))) return undefined;
  return {
    rules: [...files.values()].filter(({ name }) => name !== APPROVALS),
    forms: [...files.values()].filter(({ name }) => name.startsWith(FORMS)),
    get: (name) => {
      const file = files.get(name);
      if (!file) throw new Error(`data file ${name} was not read`);
      return file;
    },
  };
}

/** A file of an installation's own may be missing: that is a fault like others. */
export function readIfThere(name: string, path: string, faults: CatalogueFault[]): string | undefined {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  faults.push({ file: name, line: 1, path: '', message: `没有文件 ${path}` });
  return undefined;
}
