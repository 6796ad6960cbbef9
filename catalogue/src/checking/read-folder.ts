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
  'disclosure-matrix.yaml', 'frequencies.yaml', 'joint-meeting.yaml', 'legal-instruments.yaml', 'lexicon.yaml', 'measures.yaml',
  'national-additions.yaml', 'national-lists.yaml', 'national-measures.yaml', 'obligations.yaml', 'organs.yaml', 'prohibited-fields.yaml',
  'record-categories.yaml', 'report-within.yaml', 'sample-townships.yaml', 'sectors.yaml', 'severity-and-publication.yaml',
  'townships.yaml', 'working-days.yaml',
] as const;
type RequiredFile = (typeof REQUIRED)[number];

const FORMS = 'forms/';

/**
 * Reads the YAML files of a folder; the approvals from elsewhere where an installation keeps its own. Undefined, with the faults noted, when one is missing, cannot be read as YAML, or is
 * not known: what could be checked beyond that would only repeat the same fault in other words.
 */
export function readFolder(folder: string, faults: CatalogueFault[], approvals: string | null): DataFiles | undefined {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const known: ReadonlySet<string> = new Set(REQUIRED);
  for (const name of REQUIRED) if (!names.includes(name)) faults.push({ file: name, line: 1, path: '', message: '缺少这个文件' });
  for (const name of names) {
    if (!known.has(name) && !name.startsWith(FORMS)) faults.push({ file: name, line: 1, path: '', message: '没有规则使用这个文件' });
  }
  const pathOf = (name: string): string => (name === APPROVALS && approvals !== null ? approvals : join(folder, name));
  const files = new Map(names.flatMap((name) => readIfThere(name, pathOf(name), faults)).map((file) => [file.name, file]));
  if (faults.length > 0) return undefined;
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
export function readIfThere(name: string, path: string, faults: CatalogueFault[]): readonly [YamlFile] | readonly [] {
  if (existsSync(path)) return [new YamlFile(name, readFileSync(path, 'utf8'), faults)];
  faults.push({ file: name, line: 1, path: '', message: `没有文件 ${path}` });
  return [];
}
