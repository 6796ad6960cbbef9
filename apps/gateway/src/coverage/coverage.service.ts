import { BadRequestException, Injectable } from '@nestjs/common';
import { lastSent, recordGapsOf, sentFiles, sentRows, spotTallies, talliesOfMonth, talliesUpTo, zeroReportsOf, type SentFile } from '@credit/db';
import { credentialOf, lastDayOf, NOTHING_SENT, type Caller, type RowOutcome } from '@credit/domain';
import { pageOf } from '../graphql/page-of.js';
import { readCursor } from '../graphql/read-cursor.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import { noReceipt } from '../sign-in/not-yours.js';
import type { CoverageCellPage, CoverageFile, CoverageRowPage } from './coverage-cell.types.js';
import { coverageMatrix, type MatrixCell } from './coverage-matrix.js';
import { toAskedMonth, type AskedMonth } from './coverage-request.js';
import { toCellView, toCoverageView } from './coverage-view.js';
import type { CoverageMatrix } from './coverage.types.js';
import { dueOf } from './expected-cells.js';
import { gapsOfCell, lackingByCell } from './record-gap.js';

/** Which cell is asked for, and from which file on. */
export interface CellRequest {
  readonly month: string | null;
  readonly department: string;
  readonly category: string;
  readonly first: number;
  readonly after: string | null;
}

/** 覆盖矩阵: who reports what, how late, how well. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** The matrix of a month; the present one where none is given. */
  async matrix(given: string | null): Promise<CoverageMatrix> {
    const { catalogue, store } = this.platform;
    const asked = toAskedMonth(given, this.platform.today());
    const cells = await this.cells(asked);
    const pairs = cells.flatMap(({ organ, category }) => (organ === null ? [] : [{ organ, item: category }]));
    const [last, spots, gaps] = await Promise.all([lastSent(store.pool, pairs, asked.month), spotTallies(store.pool, { from: asked.month, until: asked.month }), recordGapsOf(store.pool, asked.month)]);
    return toCoverageView(cells, { catalogue, ...asked, lastSent: last, lacking: lackingByCell(catalogue, gaps), spots });
  }

  /** As of a day in the middle of a past month, or before today in the present one, the files are counted one by one. */
  async cells({ month, asOf }: AskedMonth): Promise<readonly MatrixCell[]> {
    const { catalogue, store } = this.platform;
    const isAllOfIt = asOf >= lastDayOf(month) || asOf >= this.platform.today();
    const [tallies, zeroReports] = await Promise.all([isAllOfIt ? talliesOfMonth(store.pool, month) : talliesUpTo(store.pool, month, asOf), zeroReportsOf(store.pool, month)]);
    return coverageMatrix(catalogue, { month, asOf }, { tallies, zeroReports: zeroReports.filter(({ saidOn }) => saidOn <= asOf) });
  }

  /** One cell with the files that it is made of; departments open their own. */
  async cell({ month: given, department, category, first, after }: CellRequest, caller: Caller): Promise<CoverageCellPage> {
    const { catalogue, store } = this.platform;
    const asked = toAskedMonth(given, this.platform.today());
    const cell = (await this.cells(asked)).find((each) => each.department === department && each.category === category) ?? this.emptyCell({ department, category, ...asked });
    const organ = cell.organ ?? department;
    this.access.check(caller, 'look-at-submission', organ);
    const found = await sentFiles(store.pool, { organ, item: category, month: asked.month, after: readCursor(after, 'id'), limit: first + 1 });
    const { shown: files, pageInfo } = pageOf(found, first, ({ id }) => id);
    await this.platform.audit.write({ action: 'coverage.cell', operator: credentialOf(caller), organ, purpose: null, subjectId: null, detail: { month: asked.month, category, files: files.length } });
    const [known, gaps] = await Promise.all([lastSent(store.pool, [{ organ, item: category }], asked.month), recordGapsOf(store.pool, asked.month)]);
    return {
      month: asked.month, asOf: asked.asOf, cell: toCellView(cell, { catalogue, asOf: asked.asOf, lastSent: known, lacking: lackingByCell(catalogue, gaps) }), files: files.map(toFileView),
      gaps: gapsOfCell(catalogue, { organ, category, gaps }),
      pageInfo,
    };
  }

  /** Rows of one file, as its sender's report has them, without what was found in the cells. */
  async rows(asked: { readonly receipt: string; readonly outcome: RowOutcome | null; readonly first: number; readonly after: string | null }, caller: Caller): Promise<CoverageRowPage> {
    const { store } = this.platform;
    const { receipt, outcome, first } = asked;
    const submission = await store.submissions.find(receipt);
    if (!submission || !this.access.may(caller, 'look-at-submission', submission.organ)) throw new BadRequestException(noReceipt(receipt, caller));
    const found = await sentRows(store.pool, { receipt, outcome, after: readCursor(asked.after, 'row'), limit: first + 1 });
    const { shown: rows, pageInfo } = pageOf(found, first, ({ row }) => row);
    await this.platform.audit.write({ action: 'coverage.rows', operator: credentialOf(caller), organ: submission.organ, purpose: null, subjectId: null, detail: { receipt, outcome, rows: rows.length } });
    return { receipt, rows, pageInfo };
  }

  /** Nothing is expected here and nothing came. */
  private emptyCell({ department, category: id, month }: { readonly department: string; readonly category: string; readonly month: string }): MatrixCell {
    const { catalogue } = this.platform;
    const category = catalogue.categories.get(id);
    const name = catalogue.organs.get(department)?.name ?? catalogue.departments.get(department)?.name;
    if (!category) throw new BadRequestException(`没有信息类别 ${id}`);
    if (name === undefined) throw new BadRequestException(`没有部门 ${department}`);
    return {
      sector: category.sector, department, departmentName: name, organ: catalogue.organs.has(department) ? department : null, collective: false, category: id,
      categoryName: category.name, expected: false, assessed: dueOf(catalogue, category, month).assessed, due: { status: 'not-due' }, state: 'quiet', carrier: null, tally: NOTHING_SENT, saidNothing: false,
    };
  }
}

function toFileView({ receipt, operation, fileName, receivedOn, state, refusal, counts, late }: SentFile): CoverageFile {
  const { accepted, acceptedWithWarning, rejected, quarantined, duplicate, skipped } = counts;
  return {
    receipt, operation, fileName, receivedOn, state, refusalCode: refusal?.code ?? null, refusal: refusal?.message ?? null, accepted, acceptedWithWarning, rejected,
    quarantined, duplicate, skipped, late, dataRows: accepted + acceptedWithWarning + rejected + quarantined + duplicate,
  };
}
