import type { DaySpan } from '@credit/domain';
import type { Citation } from '@credit/sanctions';
import type { LegalInstrument } from '../catalogue.js';
import type { DataNode } from '../checking/data-node.js';
import { readDatedBasis } from './basis.js';

type Span = { readonly from: DaySpan['from'] | null; readonly until: DaySpan['until'] };

/**
 * Citations of an edition, each in force on every one of its days: what came into force later begins an edition of its own,
 * and what goes out of force ends one.
 */
export function readCitations(node: DataNode, span: Span, instruments: ReadonlyMap<string, LegalInstrument>): readonly Citation[] {
  const items = node.items();
  return readDatedBasis(node, instruments).map((basis, i): Citation => {
    for (const fault of faultsOf(basis, span)) items[i]?.fault(fault);
    const instrument = instruments.get(basis.instrument);
    return { ...basis, title: instrument ? titleOf(instrument) : basis.instrument };
  });
}

function faultsOf({ instrument, from, until }: Omit<Citation, 'title'>, span: Span): readonly string[] {
  const faults: string[] = [];
  if (from !== null && span.from !== null && from > span.from) {
    faults.push(`${instrument} 自 ${from} 起施行，本版自 ${span.from} 起就引用它：从施行日另起一版`);
  }
  if (until !== null && (span.until === null || until < span.until)) {
    faults.push(`${instrument} 到 ${until} 为止，本版在那以后仍引用它：到失效日结束这一版`);
  }
  return faults;
}

function titleOf({ title, documentNo }: LegalInstrument): string {
  return documentNo === null ? `《${title}》` : `《${title}》（${documentNo}）`;
}
