import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CatalogueFault } from './faults.js';
import { YamlFile } from './yaml-file.js';

/** The data files of a catalogue, by what they are called. */
export interface DataFiles {
  readonly all: readonly YamlFile[];
  /** Record forms, one a file. */
  readonly forms: readonly YamlFile[];
  /** A file that `REQUIRED` names. */
  get(name: RequiredFile): YamlFile;
}

const REQUIRED = [
  'category-basis.yaml', 'category-forms.yaml', 'code-lists.yaml', 'correction-columns.yaml', 'deadlines.yaml', 'departments.yaml',
  'disclosure-matrix.yaml', 'frequencies.yaml', 'joint-meeting.yaml', 'legal-instruments.yaml', 'lexicon.yaml', 'measures.yaml',
  'national-additions.yaml', 'national-lists.yaml', 'national-measures.yaml', 'obligations.yaml', 'organs.yaml', 'prohibited-fields.yaml',
  'record-categories.yaml', 'report-within.yaml', 'sample-townships.yaml', 'sectors.yaml', 'severity-and-publication.yaml',
  'townships.yaml', 'working-days.yaml',
] as const;
type RequiredFile = (typeof REQUIRED)[number];

const FORMS = 'forms/';

/**
 * Reads the YAML files of a folder. Undefined, with the faults noted, when one is missing, cannot be read as YAML, or is
 * not known: what could be checked beyond that would only repeat the same fault in other words.
 */
export function readFolder(folder: string, faults: CatalogueFault[]): DataFiles | undefined {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const known: ReadonlySet<string> = new Set(REQUIRED);
  for (const name of REQUIRED) if (!names.includes(name)) faults.push({ file: name, line: 1, path: '', message: '缺少这个文件' });
  for (const name of names) {
    if (!known.has(name) && !name.startsWith(FORMS)) faults.push({ file: name, line: 1, path: '', message: '没有规则使用这个文件' });
  }
  const files = new Map(names.map((name) => [name, new YamlFile(name, readFileSync(join(folder, name), 'utf8'), faults)]));
  if (faults.length > 0) return undefined;
  return {
    all: [...files.values()],
    forms: [...files.values()].filter(({ name }) => name.startsWith(FORMS)),
    get: (name) => {
      const file = files.get(name);
      if (!file) throw new Error(`data file ${name} was not read`);
      return file;
    },
  };
}
