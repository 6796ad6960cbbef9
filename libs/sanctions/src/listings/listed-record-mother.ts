import type { ListedRecord } from './listed-record.js';

/** A record of 2 March 2026, heard of on the next day. */
export function listedRecord(more: Partial<ListedRecord> = {}): ListedRecord {
  return {
    id: 'r', category: 'list', documentNo: null, decidedOn: '2026-03-02', validFrom: null, validUntil: null, indefinite: false, organName: '某局', sourceOrgan: '', state: 'ACTIVE',
    revision: 1, disputed: false, knownOn: '2026-03-03', reason: null, fields: {}, ...more,
  };
}
