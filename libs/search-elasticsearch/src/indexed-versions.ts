import { MARK } from './index-definition.js';
import type { Elasticsearch } from './open-node.js';

const AT_ONCE = 5000;
const KEEP = '1m';

/** Every subject in the index with the version of its document, by ascending subject; as the index was at the first step. */
export async function* indexedVersions({ client, alias }: Elasticsearch): AsyncGenerator<{ readonly subjectId: number; readonly version: number }> {
  const { id } = await client.openPointInTime({ index: alias, keep_alive: KEEP });
  try {
    let after: number | undefined;
    for (;;) {
      const { hits } = await client.search({
        pit: { id, keep_alive: KEEP }, size: AT_ONCE, sort: [{ subjectId: 'asc' }], ...(after === undefined ? {} : { search_after: [after] }),
        query: { bool: { must_not: [{ ids: { values: [MARK] } }] } }, version: true, _source: false, track_total_hits: false,
      });
      for (const { _id, _version } of hits.hits) yield { subjectId: Number(_id), version: _version ?? 0 };
      const last = hits.hits.at(-1);
      if (!last) return;
      after = Number(last._id);
    }
  } finally {
    await client.closePointInTime({ id }).catch(() => undefined);
  }
}
