import { loadCatalogue } from '@credit/catalogue';
import { isUscc, type CreditSubject } from '@credit/domain';
import type { SearchDocument } from '../documents/search-document.js';
import { filterTerms } from '../terms/filter-terms.js';
import { toSearchDocument } from '../documents/to-search-document.js';

export const LAW = loadCatalogue();
export const TODAY = '2026-11-02';

const LAST = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** A code with a right check digit that nobody holds: area 999999 does not exist. */
export function unheldCode(number: number, head = '91'): string {
  const body = `${head}999999MA9${String(number).padStart(5, '0')}0`;
  const last = LAST.find((end) => isUscc(body + end));
  if (last === undefined) throw new Error(`no code with number ${number}`);
  return body + last;
}

let number = 0;

/** An organisation of the register; what is not said is ordinary. */
export function subject(more: Partial<CreditSubject> & Pick<CreditSubject, 'currentName'>): CreditSubject {
  const id = (number += 1);
  const code = more.code === undefined ? unheldCode(id) : more.code;
  return {
    id, code, kind: 'enterprise', formerNames: [], status: '存续', township: null, bornOn: null, knownOn: '2026-01-05',
    identifiers: code === null ? [] : [{ scheme: 'USCC', value: code }], ...more,
  };
}

export function documentOf(known: CreditSubject, more: Partial<SearchDocument> = {}): SearchDocument {
  const document = toSearchDocument({ subject: known, records: [] }, LAW, TODAY);
  if (!document) throw new Error(`${known.currentName} is not for the public`);
  const held = { ...document, ...more };
  return { ...held, terms: [...new Set([...held.terms, ...filterTerms(held.kind, held.shown)])].sort() };
}
