import { orgCodeOfUscc, type Day } from '@credit/domain';
import { nameWordsOf } from '../names/name-words.js';
import { plainText } from '../names/plain-text.js';
import { readName } from '../names/read-name.js';
import { filterTerms } from '../terms/filter-terms.js';
import { nameTerms } from '../terms/name-terms.js';
import { term } from '../terms/term.js';
import type { SearchDocument, SearchedName } from './search-document.js';
import { shownRecords } from './shown-records.js';
import type { SearchLaw, SubjectFacts } from './subject-facts.js';

/**
 * What the public search holds of a subject, as seen on `day`; null when the public may not find it: natural persons,
 * subjects whose publication has stopped (公开矩阵: 注销的个体工商户), and who has no code to be looked up by.
 */
export function toSearchDocument({ subject, records }: SubjectFacts, law: SearchLaw, day: Day): SearchDocument | null {
  const { code, kind, status, township, currentName, formerNames } = subject;
  const stopped = law.disclosure.stoppedSubjects.some((s) => s.subject === kind && s.status === status);
  if (kind === 'natural-person' || code === null || stopped) return null;
  const words = nameWordsOf(law);
  const named = [currentName, ...formerNames].map((name, i) => ({ name, former: i > 0, plain: plainText(name) }));
  const names: readonly SearchedName[] = named.map(({ name, former, plain }) => ({ name, former, readings: readName(plain, words) }));
  const shown = shownRecords({ subject, records }, law, day);
  const terms = [
    ...filterTerms(kind, shown),
    ...[code, orgCodeOfUscc(code), ...subject.identifiers.map(({ value }) => value)].map((value) => term('code', value)),
    ...(township === null ? [] : [term('township', township)]),
    ...named.flatMap(({ plain }, i) => nameTerms(plain, names[i]?.readings ?? [], township)),
  ];
  return {
    code, kind, status, township, names,
    knownOn: subject.knownOn,
    terms: [...new Set(terms)].sort(),
    shown,
  };
}
