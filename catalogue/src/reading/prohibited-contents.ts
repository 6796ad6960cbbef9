import type { ProhibitedContent } from '../catalogue.js';
import type { DataNode } from '../checking/data-node.js';

const SHORTEST_MARK = 2;

/** How cells say what is prohibited. Each pattern proves itself by texts that say it and by texts that only look alike. */
export function readProhibitedContents(node: DataNode): readonly ProhibitedContent[] {
  return node.items().map((item) => {
    item.keys(['mark', 'says', 'yes', 'no']);
    const mark = item.at('mark').text();
    if (mark.length < SHORTEST_MARK) item.at('mark').fault('至少两个字');
    const says = item.at('says').text();
    const pattern = toPattern(item.at('says'), says);
    for (const text of item.at('yes').someItems()) {
      const plain = plainText(text.text());
      if (!pattern.test(plain)) text.fault(`${says} 认不出这一句`);
      if (!plain.includes(mark)) text.fault(`这一句里没有“${mark}”`);
    }
    for (const text of item.at('no').someItems()) if (pattern.test(plainText(text.text()))) text.fault(`${says} 误认了这一句`);
    return { mark, says };
  });
}

function toPattern(node: DataNode, text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch {
    node.fault('不是正则表达式');
    return /$^/u;
  }
}

/** As cells are compared: without widths, blanks and invisible characters. */
function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}
