import type { LegalBasis } from '@credit/domain';
import type { DataNode, Ids } from '../checking/data-node.js';

/** Citations: each instrument is known; an article is named or left open, never guessed. */
export function readBasis(node: DataNode, instruments: Ids): readonly LegalBasis[] {
  return node.items().map((item) => {
    item.keys(['instrument', 'article'], ['confidence', 'note']);
    return { instrument: item.at('instrument').reference(instruments, '法律文件'), article: item.at('article').textOrNull() };
  });
}
