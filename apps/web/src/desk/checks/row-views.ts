import type { CheckListing, CheckRow } from './check-document.js';

/** Which rows of a receipt are looked at together: by what stands in them, never by what it might mean. */
export interface RowView {
  readonly id: string;
  readonly words: string;
  readonly holds: (row: CheckRow) => boolean;
}

const every = (row: CheckRow): readonly CheckListing[] => [...row.listingsInForce, ...row.endedListings, ...(row.suspendedListings ?? []), ...(row.listingsToCome ?? []), ...(row.otherFacts ?? [])];

export const ROW_VIEWS: readonly RowView[] = [
  { id: 'all', words: '全部', holds: () => true },
  { id: 'unmatched', words: '没有对上主体', holds: ({ matchMethod }) => matchMethod === 'NONE' },
  { id: 'look-again', words: '代码或名称要核对', holds: (row) => row.matchMethod !== 'NONE' && (row.matchMethod === 'CODE_REPAIRED' || row.formerNameUsed || row.nameDiffers) },
  { id: 'listed', words: '名单在有效期内', holds: ({ listingsInForce }) => listingsInForce.length > 0 },
  { id: 'must', words: '有“应当”的措施', holds: (row) => every(row).some(({ measures }) => measures.some(({ duty }) => duty === 'must')) },
  { id: 'disputed', words: '异议处理中', holds: (row) => every(row).some(({ disputed }) => disputed) },
  { id: 'not-in-force', words: '名单已结束、暂停或未生效', holds: (row) => row.endedListings.length + (row.suspendedListings ?? []).length + (row.listingsToCome ?? []).length > 0 },
  { id: 'merits', words: '荣誉、绿色通道', holds: (row) => row.honours.length + (row.otherMerits ?? []).length > 0 || row.greenChannel !== null },
  { id: 'related', words: '写明了关联单位', holds: ({ related }) => related !== undefined },
];

/** The view of that name; all rows where there is none. */
export function rowViewOf(id: string | null): RowView {
  return ROW_VIEWS.find((view) => view.id === id) ?? ALL;
}

const ALL: RowView = { id: 'all', words: '全部', holds: () => true };

/** Views in which there is something, each with how many rows. */
export function countViews(rows: readonly CheckRow[]): readonly (RowView & { readonly count: number })[] {
  return ROW_VIEWS.map((view) => ({ ...view, count: rows.filter(view.holds).length })).filter(({ id, count }) => id === 'all' || count > 0);
}

/** Whether a line, or the subject that it was joined to, bears what is sought: a part of a name or of a code. */
export function isNamed({ inputName, inputCode, currentName, matchedUscc }: CheckRow, sought: string): boolean {
  const wanted = sought.trim().toUpperCase();
  return wanted === '' || [inputName, inputCode, currentName, matchedUscc].some((text) => text?.toUpperCase().includes(wanted) === true);
}
