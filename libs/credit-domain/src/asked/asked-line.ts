import type { Day } from '../days/day.js';
import { tidyIdentifier } from '../identifiers/tidy-identifier.js';
import { cellText } from '../rows/cell-text.js';
import { isPlaceholder } from '../rows/placeholder.js';
import type { RawCell } from '../rows/raw-row.js';
import { readAskedSubject, type AskedCells, type AskedColumns, type AskedSubject } from './asked-subject.js';

/** How a line says that another subject is connected with its own (领域参考§10). */
export type AskedRelation = 'head-office' | 'consortium-member';

/** Another subject that a line names: shown beside its own, never merged into it. */
export interface AskedRelated {
  readonly relation: AskedRelation;
  readonly asked: AskedSubject;
}

/** A line of a list: whom it is about, and whom it names beside. */
export interface AskedLine {
  readonly asked: AskedSubject;
  readonly related: readonly AskedRelated[];
}

/** Codes of connected subjects as a line gives them: one in a cell, or several parted by a mark. */
export interface RelatedCells {
  readonly headOffice?: RawCell;
  readonly members?: readonly RawCell[];
}

/** The most that one line may name: a consortium has a handful of members. */
export const MOST_RELATED = 50;

const NONE: readonly never[] = Object.freeze([]);
const SEPARATORS = /[、,，;；|/\t\r\n]+/;
/** A code among a name: what a name does not hold. */
const CODE = /[0-9A-Z\uff10-\uff19\uff21-\uff3a]{9,}/i;
const HAN = /\p{Script=Han}/u;
const LONGEST_CODE = 18;

/** Reads a line with those it names beside. A line that cannot be read itself names nobody; its own code among the members is left out. */
export function readAskedLine(cells: AskedCells & RelatedCells, columns: AskedColumns, day: Day): AskedLine {
  const asked = readAskedSubject(cells, columns, day);
  if ((cells.headOffice === undefined && cells.members === undefined) || 'fault' in asked.says) return { asked, related: NONE };
  const { row } = cells;
  const own = asked.says.claim.identifiers[0]?.value;
  const related = new Map<string, AskedRelated>();
  const add = (relation: AskedRelation, named: Named): void => {
    const value = tidyIdentifier(cellText(named.code)) || cellText(named.name);
    if (value === own || related.has(value)) return;
    related.set(value, { relation, asked: readAskedSubject({ row, ...named }, columns, day) });
  };
  for (const named of subjectsIn(cells.headOffice ?? null)) add('head-office', named);
  for (const named of (cells.members ?? NONE).flatMap(subjectsIn)) add('consortium-member', named);
  if (related.size > MOST_RELATED) return { asked: { ...asked, says: { fault: tooMany(related.size) } }, related: NONE };
  return { asked, related: [...related.values()] };
}

type Named = Pick<AskedCells, 'name' | 'code'>;

/** A number is left as it is: what a spreadsheet program made of a code is told as such. A name alone joins nobody. */
function subjectsIn(cell: RawCell): readonly Named[] {
  if (typeof cell !== 'string') return cell === null ? NONE : [{ name: null, code: cell }];
  const parts = cell.split(SEPARATORS).map((part) => cellText(part)).filter((part) => part !== '' && !isPlaceholder(part, 'identifier'));
  return parts.flatMap((part): readonly Named[] => {
    if (HAN.test(part)) {
      const code = CODE.exec(part)?.[0] ?? null;
      return [{ name: code === null ? part : part.replace(code, '').replace(/[（(][:：\s]*[)）]/, '').trim(), code }];
    }
    // Codes are written with blanks in them, and parted by blanks.
    return tidyIdentifier(part).length > LONGEST_CODE ? part.split(/\s+/).map((code) => ({ name: null, code })) : [{ name: null, code: part }];
  });
}

function tooMany(count: number): Extract<AskedSubject['says'], { readonly fault: unknown }>['fault'] {
  return { code: 'TYPE_INVALID', column: null, found: null, message: `这一行写了 ${count} 个总公司和联合体成员，最多 ${MOST_RELATED} 个`, fix: '请把成员各写一行后再核查' };
}
