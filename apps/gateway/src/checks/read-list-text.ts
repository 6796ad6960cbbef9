import { tidyIdentifier, type AskedColumns } from '@credit/domain';
import { emptyList, MOST_SUBJECTS, tooManyRows, type AskedList, type ListRefusal } from './asked-list.js';

const SEPARATORS = /[\t,，;；|]+| {2,}/;
/** Nine characters of a code's alphabet or of those mistaken for it, together: what a name does not hold. */
const LIKE_A_CODE = /^[0-9A-Z.+]{9,}$/;
const HEADING = /^(序号|.*(名称|信用代码|机构代码|代码))$/;
const NUMBERING = /^\d{1,6}[.、]?$/;

/** Reads a pasted list: one subject a line, name and code in either order, parted by a tab, comma or blank. Lines are numbered as pasted. */
export function readListText(text: string, columns: AskedColumns): AskedList | ListRefusal {
  const lines = text.split(/\r\n?|\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ row: i + 1, ...partsOf(line) }]));
  const subjects = lines.filter((line) => !isHeading(line));
  if (subjects.length === 0) return emptyList();
  if (subjects.length > MOST_SUBJECTS) return tooManyRows();
  return {
    origin: { kind: 'text', fileName: null, sha256: null, sheet: null, notices: [] },
    columns,
    lines: subjects,
  };
}

interface Line {
  readonly name: string | null;
  readonly code: string | null;
}

function partsOf(line: string): Line {
  const parts = line.split(SEPARATORS).map((part) => part.trim()).filter((part) => part !== '');
  const code = parts.find(isLikeACode);
  if (code !== undefined) return { name: parts.find((part) => part !== code && !NUMBERING.test(part)) ?? null, code };
  const words = parts.join(' ').split(/\s+/);
  const at = words.findIndex(isLikeACode);
  const found = words[at];
  if (found !== undefined && (at === 0 || at === words.length - 1)) return { name: words.filter((word) => word !== found).join(' ') || null, code: found };
  return { name: parts.find((part) => !NUMBERING.test(part)) ?? null, code: null };
}

function isLikeACode(text: string): boolean {
  return LIKE_A_CODE.test(tidyIdentifier(text)) && /\d/.test(text.normalize('NFKC'));
}

/** The headings that were pasted along. */
function isHeading({ name, code }: Line): boolean {
  return code === null && name !== null && HEADING.test(name);
}
