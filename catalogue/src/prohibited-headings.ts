import type { ProhibitedField } from './catalogue.js';

/** Headings that name personal data which is never taken in (征信业管理条例第十四条, 个人信息保护法第二十八条). */
export function findProhibitedHeadings(
  headings: readonly string[],
  prohibited: readonly ProhibitedField[],
): readonly { readonly heading: string; readonly name: string }[] {
  return headings.flatMap((heading) => {
    const plain = heading.normalize('NFKC').replace(/[\s\u200b-\u200f*]+/g, '');
    const field = prohibited.find(
      ({ headings: words, except }) => words.some((w) => plain.includes(w)) && !except.some((w) => plain.includes(w)),
    );
    return field ? [{ heading, name: field.name }] : [];
  });
}
