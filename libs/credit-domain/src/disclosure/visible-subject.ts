import type { CreditSubject } from '../subjects/credit-subject.js';
import { maskPersonName } from './mask-person-name.js';
import { REDACTED } from './redaction/redact-numbers.js';
import type { Viewer } from './viewer.js';

/** Who a subject is, as far as the viewer may know it. */
export type VisibleSubject = Pick<CreditSubject, 'code' | 'kind' | 'currentName' | 'formerNames' | 'status' | 'township' | 'identifiers'>;

/** An administrator of the platform reads no business data (三员分立): names and numbers are masked. For all others who they asked for is known. */
export function visibleSubject(subject: CreditSubject, viewer: Viewer): VisibleSubject {
  const { code, kind, currentName, formerNames, status, township, identifiers } = subject;
  if (viewer.kind !== 'administrator') return { code, kind, currentName, formerNames, status, township, identifiers };
  return {
    code: code === null ? null : `${code.slice(0, 2)}${REDACTED}`, kind, currentName: maskPersonName(currentName), formerNames: [], status, township: null,
    identifiers: identifiers.map(({ scheme }) => ({ scheme, value: REDACTED })),
  };
}
