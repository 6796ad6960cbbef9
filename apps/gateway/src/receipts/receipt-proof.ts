import type { LaterChange } from '@credit/db';
import type { PublishedKey, ReceiptFinding } from '@credit/receipts';

/** What the platform signs and anybody may prove. */
export type SignedKind = 'check-receipt' | 'credit-report';

/** What it is called, in a word. */
export const CALLED: Readonly<Record<SignedKind, string>> = { 'check-receipt': '回执', 'credit-report': '报告' };

/** What has happened to a record since something signed rested on it; of a report, which has no rows, `row` is null. */
export interface ChangeView extends Omit<LaterChange, 'row'> {
  readonly row: number | null;
  readonly categoryName: string;
}

/** One thing that was proved, or that failed; what comes after a failure is not looked at. */
export interface ProofStep {
  readonly of: 'form' | 'key' | 'digest' | 'signature' | 'copy';
  readonly holds: boolean;
  readonly says: string;
}

/** How what was handed in compares with what the platform keeps under the number; of reports to the subject itself it keeps no text. */
export type KeptCopy = 'same' | 'different' | 'absent' | 'without-text';

/** What anybody who holds a receipt or a report may be told of it: whether it is genuine and what was corrected since; never who checked whom. */
export interface ReceiptProof {
  readonly of: SignedKind;
  readonly is: 'genuine' | 'altered' | 'unknown';
  readonly says: string;
  readonly number: string | null;
  readonly issuedAt: string | null;
  /** Of a receipt. */
  readonly checkedOn: string | null;
  /** Of a report: the day of which it tells. */
  readonly asOf: string | null;
  readonly digest: string | null;
  readonly steps: readonly ProofStep[];
  readonly laterChanges: readonly ChangeView[];
}

/** What was looked at: a file with its every byte, number and digest as the paper gives them, or the paper's own file. */
export type ProvedBy = 'file' | 'digest' | 'paper';

export interface Proved {
  readonly of: SignedKind;
  readonly finding: ReceiptFinding;
  readonly by: ProvedBy;
  readonly copy: KeptCopy;
  readonly laterChanges: readonly ChangeView[];
}

export function toReceiptProof({ of, finding, by, copy, laterChanges }: Proved): ReceiptProof {
  switch (finding.is) {
    case 'genuine': {
      const { number, digest, key, document } = finding;
      const steps = [...formSteps(by), digestStep(by, true), signatureStep(key), copyStep(copy)];
      const facts = { of, number, issuedAt: textOf(document['issuedAt']), checkedOn: textOf(document['checkedOn']), asOf: textOf(document['asOf']), digest, steps, laterChanges };
      return copy === 'different' ? { ...facts, is: 'altered', says: `签名属实，但是与本平台以编号 ${number} 留存的一份不同，请与信用窗口联系` } : { ...facts, is: 'genuine', says: says(of, laterChanges) };
    }
    case 'altered':
      return { ...NOTHING, of, is: 'altered', says: '内容与本平台签发的不一致：文件被改动过，或者没有传完整', steps: failedAt(of, finding.why, by) };
    case 'unknown-key':
      return { ...NOTHING, of, is: 'unknown', says: `不是本平台签发的${CALLED[of]}：所用的密钥不在本平台公布的公钥里`, steps: [FORM, { of: 'key', holds: false, says: '签名所用的密钥不是本平台的' }] };
  }
}

/** There is no receipt or report of the number. */
export function noSuch(of: SignedKind): ReceiptProof {
  return { ...NOTHING, of, is: 'unknown', says: of === 'check-receipt' ? '不是本平台签发的回执，或者回执号有误' : '不是本平台签发的报告，或者报告编号有误', steps: [] };
}

/** A report of which the platform keeps what proves it and not what it says. */
export function provedWithoutText(report: { readonly number: string; readonly issuedAt: Date; readonly asOf: string; readonly digest: string }, by: ProvedBy, laterChanges: readonly ChangeView[]): ReceiptProof {
  const { number, issuedAt, asOf, digest } = report;
  return { of: 'credit-report', is: 'genuine', says: says('credit-report', laterChanges), number, issuedAt: issuedAt.toISOString(), checkedOn: null, asOf, digest, steps: [...formSteps(by), digestStep(by, true), copyStep('without-text')], laterChanges };
}

/** A paper that names one of our numbers and is none of the files that were handed out for it. */
export function alteredPaper(number: string): ReceiptProof {
  return {
    ...NOTHING, of: 'credit-report', is: 'altered', number, says: '这个 PDF 与本平台给出的不一致：被改动过，或者被别的程序重新保存过',
    steps: [{ of: 'form', holds: false, says: '不与本平台以这个编号给出的任何一个 PDF 逐字节相同' }],
  };
}

const NOTHING = { number: null, issuedAt: null, checkedOn: null, asOf: null, digest: null, laterChanges: [] } as const;

const FORM: ProofStep = { of: 'form', holds: true, says: '文件的形式与本平台给出的一致，没有缺少或多出的部分' };
const PAPER: ProofStep = { of: 'form', holds: true, says: '这个 PDF 与本平台给出的逐字节相同' };

function formSteps(by: ProvedBy): readonly ProofStep[] {
  switch (by) {
    case 'file':
      return [FORM];
    case 'paper':
      return [PAPER];
    case 'digest':
      return [];
  }
}

function digestStep(by: ProvedBy, holds: boolean): ProofStep {
  if (by !== 'file') return { of: 'digest', holds, says: `${by === 'paper' ? '这个编号' : '所给'}的摘要，${holds ? '就是' : '不是'}本平台签发的那一份的摘要` };
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
    case 'without-text':
      return { of: 'copy', holds: true, says: '给主体本人的报告，本平台只留摘要和签名、不留正文；摘要相符' };
  }
}

function failedAt(of: SignedKind, why: Extract<ReceiptFinding, { readonly is: 'altered' }>['why'], by: ProvedBy): readonly ProofStep[] {
  switch (why) {
    case 'form':
      return [{ of: 'form', holds: false, says: `不是本平台给出的${CALLED[of]}文件的样子：内容不全，或者被别的程序重新保存过` }];
    case 'digest':
      return by === 'file' ? [FORM, digestStep(by, false)] : [digestStep(by, false)];
    case 'signature':
      return [FORM, digestStep(by, true), { of: 'signature', holds: false, says: '签名与内容不符' }];
  }
}

function says(of: SignedKind, changes: readonly ChangeView[]): string {
  const genuine = `这份${CALLED[of]}由本平台签发，内容没有改动`;
  if (changes.length === 0) return genuine;
  return of === 'check-receipt' ? `${genuine}；签发以后，所依据的记录有 ${changes.length} 处更正、撤销或修复，请重新核查` : `${genuine}；签发以后，所列的记录有 ${changes.length} 处变化，请重新索取`;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
