import { createHash } from 'node:crypto';
import { CATALOGUE_DATA, loadCatalogue, loadKeptCatalogue, readCatalogueTexts, type CatalogueTexts } from './load-catalogue.js';

const SHIPPED = { overrides: null, approvals: null, mustBeApproved: false };

/** As they were kept before there were rights, with a deadline that was not there yet either. */
function keptBeforeRights(): CatalogueTexts {
  const files = new Map(readCatalogueTexts(CATALOGUE_DATA, SHIPPED).files);
  files.delete('rights.yaml');
  files.set('deadlines.yaml', (files.get('deadlines.yaml') ?? '').replace('code: query-authorisation', 'code: query-of-before'));
  return { files, overrides: null };
}

test('rules kept before rights were written are read by what was kept with them: present rights ask for nothing that they need not have', () => {
  const { deadlines, rights } = loadKeptCatalogue(keptBeforeRights());
  expect([deadlines.has('query-of-before'), rights.size]).toEqual([true, 0]);
});

test('rights that were kept are those of their time', () => {
  const { files } = readCatalogueTexts(CATALOGUE_DATA, SHIPPED);
  const kept = new Map(files).set('rights.yaml', (files.get('rights.yaml') ?? '').replace('title: 查阅', 'title: 查询'));
  expect(loadKeptCatalogue({ files: kept, overrides: null }).rights.get('look')?.title).toBe('查询');
});

test('what stands in for data that was not there is no part of the version: receipts name the one of their time', () => {
  const kept = keptBeforeRights();
  const hash = createHash('sha256');
  for (const [name, text] of kept.files) if (name !== 'approvals.yaml' && name !== 'roles.yaml') hash.update(`${name}\n${text}\n`);
  expect(loadKeptCatalogue(kept).version).toBe(hash.digest('hex'));
});

test('kept as they are they have the version that they had', () => {
  const texts = readCatalogueTexts(CATALOGUE_DATA, SHIPPED);
  expect(loadKeptCatalogue(texts).version).toBe(loadCatalogue().version);
});
