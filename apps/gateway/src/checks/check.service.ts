import { BadRequestException, Injectable } from '@nestjs/common';
import { formerNamesOf, listedRecords, registerOfAsked, type CheckReceipt, type KnownRegistered, type RestedOn } from '@credit/db';
import { matchSubject, type Day, type SubjectClaim, type SubjectMatch } from '@credit/domain';
import { canonicalJson } from '@credit/receipts';
import { checkSubject, searchedCategories } from '@credit/sanctions';
import { Platform } from '../platform/platform.js';
import type { AskedList } from './asked-list.js';
import { toCheckDocument, type CheckFindings } from './check-document.js';
import type { CheckRequest } from './check-request.js';
import { matchedRow, unmatchedRow, type CheckRow } from './check-row.js';
import { recordsRestedOn } from './rested-on.js';
import { CheckSources } from './sources.js';

/** An answer with the receipt that stands for it. */
export interface CheckAnswer extends Omit<CheckFindings, 'asked'> {
  readonly receipt: string;
  readonly digest: string;
}

/** Rows that are worked before others get their turn: a long list must not keep the platform from answering. */
const ROWS_AT_ONCE = 2000;

/** Checks subjects before a decision, and gives the receipt. */
@Injectable()
export class CheckService {
  private readonly sources: CheckSources;

  constructor(private readonly platform: Platform) {
    this.sources = new CheckSources(platform);
  }

  /** What is known of each that is asked about. The receipt is safe on disk before this answers. */
  async check(list: AskedList, request: CheckRequest, credential: string): Promise<CheckAnswer> {
    const { catalogue, signer, receipts } = this.platform;
    const { scenario, purpose, project = null, organ = null, operator = null } = request;
    const checkedOn = this.platform.today();
    // Asked for first: what comes in while records are read is not claimed to have been there.
    const sources = await this.sources.onDay(checkedOn);
    const { rows, restedOn } = await this.find(list, { scenario, day: checkedOn });
    const findings: CheckFindings = {
      asked: { by: { credential, organ, operator }, purpose, project, list: { ...list.origin, rows: list.subjects.length } },
      scenario,
      scenarioName: catalogue.measureWords.scenarios.get(scenario) ?? scenario,
      checkedOn,
      rulesVersion: catalogue.version,
      sources,
      rows,
    };
    const receipt: CheckReceipt = await receipts.issue({
      checkedOn,
      scenario,
      rowCount: rows.length,
      restedOn,
      audit: { operator: operator ?? credential, organ, purpose, detail: { credential, scenario, project, rows: rows.length, matched: rows.filter(({ matchedUscc }) => matchedUscc !== null).length } },
      sign: (number, at) => ({ ...signer.seal(Buffer.from(canonicalJson(toCheckDocument(findings, { number, at, signer })))), key: signer.published.id }),
    });
    const { asked: _asked, ...answer } = findings;
    return { receipt: receipt.number, digest: receipt.digest, ...answer };
  }

  /** Line by line what is known, before there is a receipt: three statements, however long the list is. */
  async find(list: AskedList, { scenario, day }: Pick<CheckRequest, 'scenario'> & { readonly day: Day }): Promise<{ readonly rows: readonly CheckRow[]; readonly restedOn: readonly RestedOn[] }> {
    const { store, catalogue } = this.platform;
    const matches = await this.match(list);
    const found = [...new Map(matches.flatMap((match) => (match.method === 'NONE' ? [] : [[match.subject.id, match.subject] as const]))).values()];
    const categories = searchedCategories(catalogue, day);
    const records = await listedRecords(store.pool, { subjects: found.map(({ id }) => id), categories, asOf: day });
    const former = await formerNamesOf(store.pool, found, day);
    const rows: CheckRow[] = [];
    const restedOn: RestedOn[] = [];
    for (const [i, asked] of list.subjects.entries()) {
      if (i > 0 && i % ROWS_AT_ONCE === 0) await othersTurn();
      const match = matches[i];
      if (!match) throw new Error(`line ${asked.row} was not matched`);
      if (match.method === 'NONE') {
        rows.push(unmatchedRow(asked, match));
        continue;
      }
      const { id, kind } = match.subject;
      const known = records.get(id) ?? [];
      const check = checkSubject({ kind, records: known }, { scenario, day, law: catalogue });
      rows.push(matchedRow(asked, { match, formerNames: former.get(id) ?? [], check }));
      if (known.length > 0) restedOn.push(...recordsRestedOn(asked.row, id, { check, records: known }));
    }
    return { rows, restedOn };
  }

  private async match({ subjects, columns }: AskedList): Promise<readonly SubjectMatch<KnownRegistered>[]> {
    if (subjects.length === 0) throw new BadRequestException('请写明要核查的单位');
    const { pool, vault } = this.platform.store;
    const claims = subjects.flatMap(({ says }): readonly SubjectClaim[] => ('claim' in says ? [says.claim] : []));
    const register = await registerOfAsked(pool, claims, vault);
    return subjects.map((asked) => matchSubject(asked, register, columns));
  }
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
