import { documentOf, subject } from '../../search/src/testing/document-mother.js';
import { ELASTICSEARCH, elasticsearchUrl, freshIndex } from '../../../tests/elasticsearch/test-node.js';
import { ElasticsearchEngine } from './elasticsearch-engine.js';
import { buildIndex, followDocuments } from './follow-documents.js';
import type { EntrySource, IndexEntry } from './index-entry.js';
import { indexedVersions } from './indexed-versions.js';
import { openElasticsearch, type Elasticsearch } from './open-node.js';
import { SubjectIndex } from './subject-index.js';
import { troubleOf } from './trouble.js';

const ANY = { kind: null, township: null, sector: null, noticesSince: null, day: '2026-11-02' } as const;
const document = documentOf(subject({ currentName: '衡南县测石建材有限公司' }));
const PROBE = { all: [`c${document.code}`], any: [] };
const other = (code: string): typeof document => ({ ...document, code, terms: [`c${code}`] });

/** Documents as a database would have them written, version by version. */
class Written implements EntrySource {
  readonly entries: IndexEntry[] = [];

  write(subjectId: number, version: number, written: IndexEntry['document'] = document): this {
    const before = this.entries.findIndex((entry) => entry.subjectId === subjectId);
    if (before >= 0) this.entries.splice(before, 1);
    this.entries.push({ subjectId, version, document: written });
    return this;
  }

  writtenAfter(version: number, limit: number): Promise<readonly IndexEntry[]> {
    return Promise.resolve(this.entries.filter((entry) => entry.version > version).slice(0, limit));
  }

  latestVersion(): Promise<number> {
    return Promise.resolve(this.entries.at(-1)?.version ?? 0);
  }
}

(ELASTICSEARCH ? describe : describe.skip)('the index of subjects on a real node', () => {
  let elasticsearch: Elasticsearch;
  let index: SubjectIndex;
  let wanted = 0;
  let engine: ElasticsearchEngine;

  beforeEach(async () => {
    elasticsearch = openElasticsearch({ url: await elasticsearchUrl(), alias: freshIndex() });
    index = new SubjectIndex(elasticsearch);
    wanted = 0;
    engine = new ElasticsearchEngine(elasticsearch, { patienceMs: 30_000, atLeast: () => wanted });
  });
  afterEach(async () => {
    await index.dropAllBut();
    await elasticsearch.close();
  });

  const build = (source: EntrySource): Promise<number> => buildIndex({ index, source, progress: () => undefined, alone: (step) => step() });
  const held = async (): Promise<readonly string[]> => {
    await elasticsearch.client.indices.refresh({ index: index.alias });
    const versions: string[] = [];
    for await (const { subjectId, version } of indexedVersions(elasticsearch)) versions.push(`${subjectId} v${version}`);
    return versions;
  };
  const trouble = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'none', troubleOf);

  test('is built whole, then asked; follows what is written later, and lets go of what has left', async () => {
    const source = new Written().write(7, 1).write(8, 2, other('B'));
    expect(await followDocuments(index, source)).toBe('to-be-built');
    expect(await build(source)).toBe(2);
    expect((await engine.find([PROBE], ANY, 10))[0]).toEqual([{ code: document.code, kind: 'enterprise', status: '存续', township: document.township, names: document.names }]);
    source.write(7, 3, null).write(9, 4, other('C'));
    expect(await followDocuments(index, source)).toBe('followed');
    expect(await held()).toEqual(['8 v2', '9 v4']);
    expect(await index.followedTo()).toBe(4);
  });

  test('what is written late never undoes what is newer', async () => {
    await build(new Written().write(7, 5));
    await expect(index.write([{ subjectId: 7, version: 3, document: null }])).rejects.toThrow();
    expect(await held()).toEqual(['7 v5']);
    expect(await index.followedTo()).toBe(5);
  });

  test('an index that is not there is missing, and nothing is made of its own accord', async () => {
    expect(await index.followedTo()).toBeUndefined();
    expect(await trouble(engine.find([PROBE], ANY, 10))).toBe('missing');
    await expect(index.write([{ subjectId: 7, version: 1, document }])).rejects.toThrow();
    const aside = await index.createAside();
    await index.dropAllBut();
    await expect(index.write([{ subjectId: 7, version: 1, document }], aside)).rejects.toThrow();
    expect(Object.keys(await elasticsearch.client.indices.get({ index: `${index.alias}*` }))).toEqual([]);
  });

  test('an index that has not followed far enough is behind', async () => {
    await build(new Written().write(7, 5));
    wanted = 6;
    expect(await trouble(engine.find([PROBE], ANY, 10))).toBe('behind');
    wanted = 5;
    expect(await engine.find([PROBE], ANY, 10)).toHaveLength(1);
  });

  test('an index that knows more than the database, or is of another definition, is built anew', async () => {
    await build(new Written().write(7, 9));
    const restored = new Written().write(7, 4);
    expect(await followDocuments(index, restored)).toBe('to-be-built');
    await build(restored);
    expect(await held()).toEqual(['7 v4']);
    await elasticsearch.client.indices.putMapping({ index: index.alias, _meta: { definition: 0 } });
    expect(await followDocuments(index, restored)).toBe('to-be-built');
  });

  test('while it is built anew the present one is asked; what comes in meanwhile is in the new one; the old ones go', async () => {
    const source = new Written().write(7, 1);
    await build(source);
    await index.createAside();
    let asked = 0;
    await buildIndex({
      index, source, progress: () => undefined,
      alone: async (step) => {
        source.write(8, 2, other('B'));
        asked = (await engine.find([PROBE], ANY, 10))[0]?.length ?? 0;
        await step();
      },
    });
    expect(asked).toBe(1);
    expect(await held()).toEqual(['7 v1', '8 v2']);
    expect(Object.keys(await elasticsearch.client.indices.get({ index: `${index.alias}.*` }))).toHaveLength(1);
  });

  test('a building that breaks off leaves nothing behind, and the present one as it was', async () => {
    const source = new Written().write(7, 1);
    await build(source);
    const broken = buildIndex({ index, source, alone: (step) => step(), progress: () => { throw new Error('broken off'); } });
    await expect(broken).rejects.toThrow('broken off');
    expect(await held()).toEqual(['7 v1']);
    expect(Object.keys(await elasticsearch.client.indices.get({ index: `${index.alias}.*` }))).toHaveLength(1);
  });

  test('a server that is away is down', async () => {
    const away = openElasticsearch({ url: 'http://127.0.0.1:1', alias: index.alias });
    expect(await trouble(new ElasticsearchEngine(away, { patienceMs: 1000, atLeast: () => 0 }).followedTo())).toBe('down');
    await away.close();
  });
});
