import { followDocuments, isToBeBuilt, troubleOf, type Standing, type Trouble } from '@credit/search-elasticsearch';
import { repeat } from '../worker/repeat.js';
import type { IndexCopy } from './open-copy.js';
import { rebuildIndex } from './rebuild-index.js';

const POLL_MS = 500;
/** After a failure; meanwhile Postgres finds. */
const REST_MS = 3000;

class Stopping extends Error {}

/**
 * Keeps the index in Elasticsearch a copy of the documents; builds it anew where it is not there, as after a loss. Of several workers
 * one at a time is at it. While Elasticsearch is away nothing is lost: what it has not got is written when it is back.
 */
export function startFollowing(copy: IndexCopy, log: (line: string) => void): { stop(): Promise<void> } {
  let stopping = false;
  let restUntil = 0;
  let trouble: string | undefined;
  const follow = async (): Promise<void> => {
    const { index, documents } = copy;
    let standing: Standing | undefined;
    await documents.whileFollowing(index.alias, async () => {
      standing = await followDocuments(index, documents);
    });
    if (standing !== 'to-be-built') return;
    const copied = await rebuildIndex(copy, {
      needed: () => isToBeBuilt(index, documents),
      progress: () => {
        if (stopping) throw new Stopping();
      },
    });
    if (copied !== undefined) log(`检索索引已建好，${copied} 个主体`);
  };
  const follower = repeat(POLL_MS, async () => {
    if (stopping || performance.now() < restUntil) return;
    try {
      await follow();
      if (trouble !== undefined) log('Elasticsearch 已恢复，检索索引已跟上');
      trouble = undefined;
    } catch (error) {
      if (error instanceof Stopping) return;
      restUntil = performance.now() + REST_MS;
      const line = `Elasticsearch ${WORDS[troubleOf(error)]}，恢复后自动补上，其间由数据库检索：${error instanceof Error ? error.message : String(error)}`;
      if (line !== trouble) log(line);
      trouble = line;
    }
  });
  return {
    stop: () => {
      stopping = true;
      return follower.stop();
    },
  };
}

const WORDS: Readonly<Record<Trouble, string>> = { slow: '迟迟没有应答', down: '没有写入', missing: '的索引不见了', behind: '的索引落后' };
