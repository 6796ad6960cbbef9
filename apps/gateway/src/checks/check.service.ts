import { BadRequestException, Injectable } from '@nestjs/common';
import { CheckRegister, type Knew, type ReceiptOrder, type RestedOn } from '@credit/db';
import { canonicalBytes } from '@credit/receipts';
import { Platform } from '../platform/platform.js';
import { answerLines } from './answer-lines.js';
import type { AskedList } from './asked-list.js';
import { toCheckDocument, type CheckFindings } from './check-document.js';
import type { CheckRequest } from './check-request.js';
import type { CheckRow } from './check-row.js';
import { CheckSources } from './sources.js';
import { WrittenList } from './written-list.js';

/** A check as it is asked for. */
export interface AskedCheck {
  readonly list: AskedList;
  readonly request: CheckRequest;
  readonly credential: string;
  /** Sees the rows as they are answered, for whoever needs more than their text. */
  readonly each?: (rows: readonly CheckRow[]) => void;
  /** The watch for which this is asked again, not before a decision. */
  readonly watch?: string;
  /** Writes with the receipt what goes with it. */
  readonly along?: ReceiptOrder['along'];
}

/** An answer with the receipt that stands for it. */
export interface CheckAnswer extends Omit<CheckFindings, 'asked' | 'knew' | 'neverReceived'> {
  readonly receipt: string;
  readonly digest: string;
}

/** Checks subjects before a decision, and gives the receipt. */
@Injectable()
export class CheckService {
  private readonly sources: CheckSources;
  private readonly register: CheckRegister;

  constructor(private readonly platform: Platform) {
    this.sources = new CheckSources(platform);
    this.register = new CheckRegister(platform.store.pool, platform.store.vault);
  }

  /** What is known of each that is asked about. The receipt is safe on disk before this answers. */
  async check({ list, request, credential, watch, each, along }: AskedCheck): Promise<CheckAnswer> {
    if (list.lines.length === 0) throw new BadRequestException('请写明要核查的单位');
    const { catalogue: law, signer, receipts } = this.platform;
    const { scenario, purpose, project, organ, operator } = request;
    const checkedOn = this.platform.today();
    // Asked for first: what comes in while records are read is not claimed to have been there.
    const sources = await this.sources.onDay(checkedOn);
    const [rows, knew] = [new WrittenList<CheckRow>(), new WrittenList<Knew>()];
    const restedOn: RestedOn[] = [];
    const looked = new Set<number>();
    let [matched, greenRows] = [0, 0];
    for await (const lines of answerLines(list, { scenario, day: checkedOn, law, register: this.register })) {
      each?.(lines.map(({ row }) => row));
      for (const line of lines) {
        rows.add(line.row);
        if (line.knew) knew.add(line.knew);
        if (line.row.matchedUscc !== null) matched += 1;
        if (line.row.greenChannel !== null) greenRows += 1;
        restedOn.push(...line.restedOn);
        for (const id of line.looked) looked.add(id);
      }
    }
    const findings: CheckFindings = {
      asked: { by: { credential, organ, operator }, purpose, project, list: { ...list.origin, rows: rows.count } },
      scenario,
      scenarioName: law.measureWords.scenarios.get(scenario) ?? scenario,
      checkedOn,
      rulesVersion: law.version,
      ...sources,
      rows: rows.finish(),
      knew: knew.finish(),
    };
    const receipt = await receipts.issue({
      checkedOn,
      scenario,
      rowCount: rows.count,
      greenRows,
      watch: watch ?? null,
      restedOn,
      looked,
      asked: { purpose, project, operator, credential, fileName: list.origin.fileName, matched },
      audit: { operator: operator ?? credential, organ, purpose, detail: { credential, scenario, project, rows: rows.count, matched } },
      write: (number, at) => canonicalBytes(toCheckDocument(findings, { number, at, signer })),
      seal: (document) => ({ ...signer.seal(document), key: signer.published.id }),
      ...(along && { along }),
    });
    const { asked: _asked, knew: _knew, neverReceived: _neverReceived, ...answer } = findings;
    return { receipt: receipt.number, digest: receipt.digest, ...answer };
  }

  /** What is known of each, line by line, before there is a receipt. */
  async find(list: AskedList, { scenario }: Pick<CheckRequest, 'scenario'>): Promise<readonly CheckRow[]> {
    const rows: CheckRow[] = [];
    for await (const lines of answerLines(list, { scenario, day: this.platform.today(), law: this.platform.catalogue, register: this.register })) rows.push(...lines.map(({ row }) => row));
    return rows;
  }
}
