import type { AskedCells, AskedColumns, RelatedCells } from '@credit/domain';

/** How a list of subjects came: kept in the receipt, so that it can be told which list was checked. */
export interface ListOrigin {
  readonly kind: 'single' | 'list' | 'text' | 'file';
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly sheet: string | null;
  readonly notices: readonly string[];
}

/** The subjects that somebody asks about, as written: what a line says is made out when its turn comes, so that a long list stays small. */
export interface AskedList {
  readonly origin: ListOrigin;
  readonly columns: AskedColumns;
  readonly lines: readonly (AskedCells & RelatedCells)[];
}

/** Why a list is refused as a whole: nothing of it is checked and no receipt is given. */
export interface ListRefusal {
  readonly code: 'FILE_UNREADABLE' | 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'HEADER_NOT_FOUND' | 'CODE_COLUMN_MISSING' | 'TOO_MANY_ROWS';
  readonly message: string;
  readonly fix: string;
}

/** The most that one check answers. */
export const MOST_SUBJECTS = 100_000;

export function tooManyRows(): ListRefusal {
  return {
    code: 'TOO_MANY_ROWS',
    message: `名单超过 ${MOST_SUBJECTS} 行，这次没有核查`,
    fix: `请拆成几份，每份不超过 ${MOST_SUBJECTS} 行，分别核查`,
  };
}

export function emptyList(): ListRefusal {
  return { code: 'FILE_EMPTY', message: '名单里没有要核查的单位', fix: '请检查名单后再核查' };
}
