import type { LaterChange } from '@credit/db';
import type { ReceiptFinding } from '@credit/receipts';

/** What has happened to a record since a receipt rested on it. */
export interface ChangeView extends LaterChange {
  readonly categoryName: string;
}

/** What anybody who holds a receipt may be told of it: whether it is genuine and what was corrected since; never who checked whom. */
export interface ReceiptProof {
  readonly is: 'genuine' | 'altered' | 'unknown';
  readonly says: string;
  readonly number: string | null;
  readonly issuedAt: string | null;
  readonly checkedOn: string | null;
  readonly digest: string | null;
  readonly laterChanges: readonly ChangeView[];
}

export function toReceiptProof(finding: ReceiptFinding | { readonly is: 'unknown' }, laterChanges: readonly ChangeView[]): ReceiptProof {
  switch (finding.is) {
    case 'genuine': {
      const { number, digest, document } = finding;
      return { is: 'genuine', says: says(laterChanges), number, issuedAt: textOf(document['issuedAt']), checkedOn: textOf(document['checkedOn']), digest, laterChanges };
    }
    case 'altered':
      return { ...NOTHING, is: 'altered', says: '内容与本平台签发的不一致：文件被改动过，或者没有传完整' };
    case 'unknown-key':
    case 'unknown':
      return { ...NOTHING, is: 'unknown', says: '不是本平台签发的回执，或者回执号有误' };
  }
}

const NOTHING = { number: null, issuedAt: null, checkedOn: null, digest: null, laterChanges: [] } as const;

function says(changes: readonly ChangeView[]): string {
  const genuine = '这份回执由本平台签发，内容没有改动';
  return changes.length === 0 ? genuine : `${genuine}；签发以后，所依据的记录有 ${changes.length} 处更正、撤销或修复，请重新核查`;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
