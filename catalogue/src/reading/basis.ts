import { firstDayWithoutBasis, type DatedBasis, type DaySpan, type LegalBasis } from '@credit/domain';
import type { InstrumentStatus, LegalInstrument } from '../catalogue.js';
import type { DataNode, Ids } from '../checking/data-node.js';

/** Citations: each instrument is known; an article is named or left open, never guessed. */
export function readBasis(node: DataNode, instruments: Ids): readonly LegalBasis[] {
  return node.items().map((item) => {
    item.keys(['instrument', 'article'], ['confidence', 'note']);
    return { instrument: item.at('instrument').reference(instruments, '法律文件'), article: item.at('article').textOrNull() };
  });
}

/** Instruments that are no rule here: drafts, what nobody has confirmed, another place's. */
const NO_RULE: ReadonlySet<InstrumentStatus> = new Set(['draft', 'unconfirmed', 'elsewhere']);
const ENDED: ReadonlySet<InstrumentStatus> = new Set(['superseded', 'repealed']);

/** Citations with the days on which their instruments are in force. What has no force here, or none at a known time, is no basis. */
export function readDatedBasis(node: DataNode, instruments: ReadonlyMap<string, LegalInstrument>): readonly DatedBasis[] {
  return readBasis(node, instruments).map((basis, i) => {
    const instrument = instruments.get(basis.instrument);
    const place = node.items()[i] ?? node;
    if (instrument && NO_RULE.has(instrument.status)) place.fault(`${basis.instrument} 不是现行规定，不得作依据`);
    if (instrument && ENDED.has(instrument.status) && instrument.inForce.until === null) {
      place.fault(`${basis.instrument} 已失效而失效日未核，说不清哪天有效，不得作依据`);
    }
    return { ...basis, from: instrument?.inForce.from ?? null, until: instrument?.inForce.until ?? null };
  });
}

/** Notes a fault when some day of the span has no citation in force. */
export function checkInForce(node: DataNode, basis: readonly DatedBasis[], span: DaySpan): void {
  const day = firstDayWithoutBasis(basis, span);
  if (day !== null) node.fault(basis.length === 0 ? '没有依据' : `${day} 没有现行依据`);
}
