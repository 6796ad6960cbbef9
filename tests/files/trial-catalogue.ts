import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE_DATA, loadCatalogue, type Catalogue } from '@credit/catalogue';

/** Nobody's code, in the shape of an organ's. */
const ORGAN = '11430422MAY9000158';

/** A copy of the catalogue's data with an organ that may send whatever is sent in: not every provider of the policy has a successor today. */
export interface TrialCatalogue {
  readonly folder: string;
  readonly organ: string;
  readonly catalogue: Catalogue;
  remove(): void;
}

/** `change` edits one file of the copy, by name. */
export function trialCatalogue(change: Readonly<Record<string, (text: string) => string>> = {}): TrialCatalogue {
  const folder = mkdtempSync(join(tmpdir(), 'credit-catalogue-'));
  cpSync(CATALOGUE_DATA, folder, { recursive: true });
  const departments = [...loadCatalogue().departments.keys()].join(', ');
  const edits: Readonly<Record<string, (text: string) => string>> = {
    'organs.yaml': (text) => text.replace(/^organs:\n/m, `organs:\n  - {uscc: ${ORGAN}, name: 衡南县试报单位, succeeds: [${departments}]}\n`),
    ...change,
  };
  for (const [file, edit] of Object.entries(edits)) writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  return { folder, organ: ORGAN, catalogue: loadCatalogue(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
