import type { LaterChange } from '@credit/db';
import type { PublishedKey, ReceiptFinding } from '@credit/receipts';

/** What has happened to a record since a receipt rested on it. */
export interface ChangeView extends LaterChange {
  readonly categoryName: string;
}

/** One thing that was proved, or that failed; what comes after a failure is not looked at. */
export interface ProofStep {
  readonly of: 'form' | 'key' | 'digest' | 'signature' | 'copy';
  readonly holds: boolean;
  readonly says: string;
}

/** How what was handed in compares with what the platform keeps under the number. */
export type KeptCopy = 'same' | 'different' | 'absent';

/** What anybody who holds a receipt may be told of it: whether it is genuine and what was corrected since; never who checked whom. */
export interface ReceiptProof {
  readonly is: 'genuine' | 'altered' | 'unknown';
  readonly says: string;
  readonly number: string | null;
  readonly issuedAt: string | null;
  readonly checkedOn: string | null;
  readonly digest: string | null;
  readonly steps: readonly ProofStep[];
  readonly laterChanges: readonly ChangeView[];
}

/** What was looked at: a file with its every byte, or number and digest as the paper gives them. */
export interface Proved {
  readonly finding: ReceiptFinding;
  readonly by: 'file' | 'digest';
  readonly copy: KeptCopy;
  readonly laterChanges: readonly ChangeView[];
}

export function toReceiptProof({ finding, by, copy, laterChanges }: Proved): ReceiptProof {
  switch (finding.is) {
    case 'genuine': {
      const { number, digest, key, document } = finding;
      const steps = [...(by === 'file' ? [FORM] : []), digestStep(by, true), signatureStep(key), copyStep(copy)];
      const facts = { number, issuedAt: textOf(document['issuedAt']), checkedOn: textOf(document['checkedOn']), digest, steps, laterChanges };
      return copy === 'different' ? { ...facts, is: 'altered', says: `签名属实，但是与本平台以回执号 ${number} 留存的一份不同，请与信用窗口联系` } : { ...facts, is: 'genuine', says: says(laterChanges) };
    }
    case 'altered':
      return { ...NOTHING, is: 'altered', says: '内容与本平台签发的不一致：文件被改动过，或者没有传完整', steps: failedAt(finding.why, by) };
    case 'unknown-key':
      return { ...NOTHING, is: 'unknown', says: '不是本平台签发的回执：所用的密钥不在本平台公布的公钥里', steps: [FORM, { of: 'key', holds: false, says: '签名所用的密钥不是本平台的' }] };
  }
}

/** There is no receipt of the number. */
export const NO_SUCH_RECEIPT: ReceiptProof = {
  is: 'unknown', says: '不是本平台签发的回执，或者回执号有误', number: null, issuedAt: null, checkedOn: null, digest: null, steps: [], laterChanges: [],
};
const NOTHING = { number: null, issuedAt: null, checkedOn: null, digest: null, laterChanges: [] } as const;

const FORM: ProofStep = { of: 'form', holds: true, says: '文件的形式与本平台给出的一致，没有缺少或多出的部分' };

function digestStep(by: Proved['by'], holds: boolean): ProofStep {
  if (by === 'digest') return { of: 'digest', holds, says: holds ? '所给的摘要，就是本平台签发的那一份的摘要' : '所给的摘要，不是本平台签发的那一份的摘要' };
  return { of: 'digest', holds, says: holds ? '内容与文件里写的摘要相符' : '内容与文件里写的摘要不符' };
}

function signatureStep({ id, algorithm }: PublishedKey): ProofStep {
  return { of: 'signature', holds: true, says: `签名（${algorithm}）由本平台的密钥 ${id} 作出，公钥已经公布` };
}

function copyStep(copy: KeptCopy): ProofStep {
  switch (copy) {
    case 'same':
      return { of: 'copy', holds: true, says: '与本平台自己留存的一份逐字相同' };
    case 'different':
      return { of: 'copy', holds: false, says: '与本平台自己留存的一份不同' };
    case 'absent':
      return { of: 'copy', holds: false, says: '本平台现在没有留存这一份，只能凭签名证明' };
  }
}

function failedAt(why: Extract<ReceiptFinding, { readonly is: 'altered' }>['why'], by: Proved['by']): readonly ProofStep[] {
  switch (why) {
    case 'form':
      return [{ of: 'form', holds: false, says: '不是本平台给出的回执文件的样子：内容不全，或者被别的程序重新保存过' }];
    case 'digest':
      return by === 'digest' ? [digestStep(by, false)] : [FORM, digestStep(by, false)];
    case 'signature':
      return [FORM, digestStep(by, true), { of: 'signature', holds: false, says: '签名与内容不符' }];
  }
}

function says(changes: readonly ChangeView[]): string {
  const genuine = '这份回执由本平台签发，内容没有改动';
  return changes.length === 0 ? genuine : `${genuine}；签发以后，所依据的记录有 ${changes.length} 处更正、撤销或修复，请重新核查`;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
