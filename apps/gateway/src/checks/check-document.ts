import type { Knew } from '@credit/db';
import type { Day } from '@credit/domain';
import type { Scenario } from '@credit/sanctions';
import type { ReceiptSigner, WrittenJson } from '@credit/receipts';
import type { ListOrigin } from './asked-list.js';
import type { CheckRow } from './check-row.js';
import type { CheckSource } from './sources.js';

/** What a check found, before it has its receipt. */
export interface CheckFindings {
  readonly asked: {
    readonly by: { readonly credential: string; readonly organ: string | null; readonly operator: string | null };
    readonly purpose: string;
    readonly project: string | null;
    readonly list: ListOrigin & { readonly rows: number };
  };
  readonly scenario: Scenario;
  readonly scenarioName: string;
  readonly checkedOn: Day;
  readonly rulesVersion: string;
  /** Written already: what many receipts say alike, and what is long. */
  readonly sources: WrittenJson;
  readonly neverReceived: WrittenJson;
  readonly rows: WrittenJson;
  /** What the register answered, line by line: enough to work the rows out again. */
  readonly knew: WrittenJson;
}

const NOT_CONSULTED = '未经国家渠道核验：本次没有查询“信用中国”网站和中国政府采购网，法律文件要求以其查询结果为准的，须另行查询';
const NO_HIT = '“没有名单记录”仅指上列来源截至各自最近一次同步时没有，不代表其他来源没有';
const FACTS_ONLY = '本回执只列事实和适用的规定，由使用单位依法作出决定';

export const CHECK_RECEIPT = 'xinyong-hengnan/check-receipt/2';

/** The document that is signed: all that was asked and answered, and what the answer rests on (领域参考§5). */
export function toCheckDocument(findings: CheckFindings, given: { readonly number: string; readonly at: string; readonly signer: ReceiptSigner }) {
  return {
    format: CHECK_RECEIPT,
    number: given.number,
    issuedAt: given.at,
    issuer: '信用衡南',
    signedWith: given.signer.signedWith,
    ...findings,
    nationalChannel: { consulted: false, says: NOT_CONSULTED },
    says: [NO_HIT, FACTS_ONLY],
  };
}

/** The document as it is read again from a receipt. */
export type KeptCheckDocument = Omit<ReturnType<typeof toCheckDocument>, 'sources' | 'neverReceived' | 'rows' | 'knew' | 'format'> & {
  readonly format: string;
  readonly sources: readonly CheckSource[];
  readonly neverReceived?: readonly string[];
  readonly rows: readonly CheckRow[];
  /** Receipts of the first format have none. */
  readonly knew?: readonly Knew[];
};

/** Reads a document that this platform wrote and has kept since; what others hand in is proved first. */
export function readCheckDocument(document: Buffer): KeptCheckDocument {
  const read: KeptCheckDocument = JSON.parse(document.toString('utf8'));
  return read;
}
