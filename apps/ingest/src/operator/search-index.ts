import { loadCatalogue } from '@credit/catalogue';
import { compareDocuments, openStore, openVault, todayOf, type DocumentDifference, type Draining, type Store } from '@credit/db';
import { keyFileOf, type IngestConfig } from '../config.js';
import { checkCopy, type CopyCheck } from '../finding/check-copy.js';
import { openCopy, type OpenCopy } from '../finding/open-copy.js';
import { rebuildIndex } from '../finding/rebuild-index.js';
import { renewDocuments } from '../finding/renew-documents.js';
import { progressOf } from './progress.js';

/** So many differences are listed; all are counted. */
const LISTED = 100;

const PROBLEMS = { missing: '缺失', 'left-over': '多余', stale: '不是现况' } as const;

/** Writes all search documents anew, then the index in Elasticsearch beside the present one. Subjects are found all the while. */
export async function indexRebuild(config: IngestConfig, json: boolean): Promise<number> {
  return withSearch(config, async ({ store, draining, copy }) => {
    const say = progressOf(json);
    const documents = await renewDocuments(store.searchDocuments, draining, (left) => say(`检索资料重写中，还有 ${left} 个主体`));
    const copied = copy && (await rebuildIndex(copy, { progress: (done) => say(`Elasticsearch 索引另建中，已写 ${done} 个主体`) }));
    if (json) console.log(JSON.stringify({ documents, index: copy ? { copied: copied ?? null } : null }));
    else {
      console.log(`检索资料已重写：${documents} 个主体`);
      if (copy) console.log(copied === undefined ? 'Elasticsearch 索引正由另一个进程重建，请稍后用 credit index check 核对' : `Elasticsearch 索引已建好并启用：${copied} 个主体`);
    }
    return copy && copied === undefined ? 1 : 0;
  });
}

interface IndexCheck {
  readonly documents: { readonly compared: number; readonly waiting: number; readonly differences: readonly DocumentDifference[] };
  readonly index: CopyCheck | null;
}

/** Compares the search documents with the records, and the index in Elasticsearch with the documents. 1 when anything differs. */
export async function indexCheck(config: IngestConfig, json: boolean): Promise<number> {
  return withSearch(config, async ({ draining, copy }) => {
    const say = progressOf(json);
    let [compared, waiting] = [0, 0];
    const differences: DocumentDifference[] = [];
    for await (const step of compareDocuments(draining)) {
      [compared, waiting] = [compared + step.compared, waiting + step.waiting];
      differences.push(...step.differences);
      say(`已核对 ${compared} 个主体`);
    }
    const index = copy ? await checkCopy(copy) : null;
    const check: IndexCheck = { documents: { compared, waiting, differences }, index };
    if (json) console.log(JSON.stringify(toDocument(check)));
    else for (const line of toLines(check)) console.log(line);
    return differences.length === 0 && (index === null || (index.state === 'followed' && index.differences.length === 0)) ? 0 : 1;
  });
}

function toDocument({ documents, index }: IndexCheck): object {
  const listed = <T>(differences: readonly T[]): object => ({ count: differences.length, differences: differences.slice(0, LISTED) });
  return { documents: { ...documents, ...listed(documents.differences) }, index: index && { state: index.state, ...listed(index.differences) } };
}

function toLines({ documents, index }: IndexCheck): readonly string[] {
  const { compared, waiting, differences } = documents;
  return [
    `检索资料与库：核对 ${compared} 个主体，${waiting} 个的变动还在路上，${differences.length} 个不一致`,
    ...differences.slice(0, LISTED).map(({ code, subjectId, problem }) => `  ${code ?? `主体 ${subjectId}`} ${PROBLEMS[problem]}`),
    ...(index === null ? [] : [indexLine(index), ...index.differences.slice(0, LISTED).map(({ subjectId, problem }) => `  主体 ${subjectId} ${PROBLEMS[problem]}`)]),
    ...(differences.length > 0 || (index !== null && (index.state === 'missing' || index.differences.length > 0)) ? ['用 credit index rebuild 重建，其间照常可查'] : []),
  ];
}

function indexLine({ state, differences }: CopyCheck): string {
  switch (state) {
    case 'missing':
      return 'Elasticsearch 没有索引：归集程序在运行时会自动建立';
    case 'behind':
      return `Elasticsearch 索引与检索资料：落后，${differences.length} 个不一致`;
    case 'followed':
      return `Elasticsearch 索引与检索资料：${differences.length} 个不一致`;
  }
}

async function withSearch(
  config: IngestConfig,
  work: (search: { readonly store: Store; readonly draining: Draining; readonly copy: OpenCopy | undefined }) => Promise<number>,
): Promise<number> {
  const vault = openVault(keyFileOf(config), config.vault);
  const store = openStore({ url: config.databaseUrl, vault, maxConnections: 6 });
  const copy = openCopy(config.elasticsearch, store);
  try {
    const law = loadCatalogue(config.catalogueDir, config.catalogue);
    return await work({ store, draining: { pool: store.pool, vault, law, day: todayOf(config) }, copy });
  } finally {
    await copy?.close();
    await store.close();
  }
}
