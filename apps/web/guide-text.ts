/** A guide in parts: HTML, and pictures in between by their place in `pictures`. */
export interface GuideText {
  readonly title: string;
  /** The first paragraph: what the guide is about. */
  readonly about: string;
  readonly parts: readonly (string | { readonly picture: number; readonly alt: string })[];
  readonly pictures: readonly string[];
}

const PICTURE = /^!\[([^\]]*)\]\(([^)]+)\)$/;

/**
 * Reads a guide: a title, headings, paragraphs, lists and pictures, with **bold**, `code` and [links](/path) within.
 * Everything else is text. Throws where there is no title or a list goes on at another depth: guides stay that simple.
 */
export function toGuide(markdown: string): GuideText {
  const blocks = markdown.replace(/\r/g, '').trim().split(/\n{2,}/);
  const [head = '', about = ''] = blocks;
  if (!head.startsWith('# ')) throw new Error('a guide begins with its title');
  const pictures: string[] = [];
  const parts = blocks.slice(1).flatMap((block): GuideText['parts'] => {
    const [, alt, path] = PICTURE.exec(block) ?? [];
    if (path === undefined) return [toHtml(block)];
    return ['<p class="picture">', { picture: pictures.push(path) - 1, alt: escaped(alt ?? '') }, '</p>'];
  });
  return { title: head.slice(2).trim(), about: plain(about), parts, pictures };
}

function toHtml(block: string): string {
  const lines = block.split('\n');
  const [first = ''] = lines;
  if (first.startsWith('### ')) return `<h3>${inline(first.slice(4))}</h3>`;
  if (first.startsWith('## ')) return `<h2>${inline(first.slice(3))}</h2>`;
  if (/^- /.test(first)) return listOf('ul', lines, /^- /);
  if (/^\d+\. /.test(first)) return listOf('ol', lines, /^\d+\. /);
  return `<p>${inline(lines.join(''))}</p>`;
}

function listOf(tag: 'ul' | 'ol', lines: readonly string[], mark: RegExp): string {
  const wrong = lines.find((line) => !mark.test(line));
  if (wrong !== undefined) throw new Error(`a line of a list without its mark: ${wrong}`);
  return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;
}

function inline(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((\/[^)\s]*|https:\/\/[^)\s]+)\)/g, '<a href="$2">$1</a>');
}

function plain(text: string): string {
  return text.replace(/\*\*|`/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('\n', '');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
}
