import type { ReportAudience } from '@credit/db';
import type { Day } from '@credit/domain';
import { canonicalBytes, type ReceiptSigner } from '@credit/receipts';
import type { Subject } from '../subjects/subject.types.js';
import { kindWords } from '../told/kind-words.js';
import { toTold } from '../told/told-record.js';

export const CREDIT_REPORT = 'xinyong-hengnan/credit-report/1';

const FACTS_ONLY = '本报告只列事实，逐条写明由谁作出、依据什么；不含评分、等级，也不对信用状况作结论';
const NO_RECORD = '没有记录只表示本县的部门没有报送，不是对这个主体的评价；全国范围的信息请到“信用中国”网站查询';
const MAY_CHANGE = '公示期满、修复、撤销的不在其中；签发以后可能有更正，使用前请核验';
const OF_AUDIENCE: Readonly<Record<ReportAudience, string>> = {
  public: '本报告列出截至所写日期本平台收到的、依法可以向社会公开的公共信用信息',
  self: '本报告给主体本人，列出截至所写日期本平台收到的、本人依法可以看到的信息，其中有不向社会公开的内容，请自行保管',
};

/** What a report says of a subject, before it has its number. */
export function toReportContent({ code, kind, currentName, formerNames, status, township, asOf, records, hidden }: Subject, by: ReportedBy) {
  return {
    format: CREDIT_REPORT,
    title: '公共信用信息报告',
    issuer: '信用衡南',
    audience: by.audience,
    issuedOn: by.issuedOn,
    asOf,
    rulesVersion: by.rulesVersion,
    signedWith: by.signedWith,
    subject: { code, kind, kindName: kindWords(kind), currentName, formerNames: [...formerNames], status, township },
    records: records.map(toTold),
    hidden: hidden === null ? null : hidden.count,
    says: [OF_AUDIENCE[by.audience], FACTS_ONLY, NO_RECORD, MAY_CHANGE],
  };
}

export interface ReportedBy {
  readonly audience: ReportAudience;
  readonly issuedOn: Day;
  readonly rulesVersion: string;
  readonly signedWith: ReceiptSigner['signedWith'];
}

export type ReportContent = ReturnType<typeof toReportContent>;
export type ReportDocument = ReportContent & { readonly number: string; readonly issuedAt: string };

/** The document as it is signed. */
export function writeReport(content: ReportContent, number: string, issuedAt: string): Buffer {
  return canonicalBytes({ ...content, number, issuedAt });
}

/** Reads a document that this platform wrote. */
export function readReport(document: Buffer): ReportDocument {
  const read: ReportDocument = JSON.parse(document.toString('utf8'));
  return read;
}
