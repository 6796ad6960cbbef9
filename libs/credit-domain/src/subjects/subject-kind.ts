import type { SubjectKind } from './subject.js';

/** Positions 1 and 2 of the unified code (GB 32100-2015): the registering authority and the kind of organisation. */
const KINDS: Readonly<Record<string, SubjectKind>> = {
  '11': 'organ', '12': 'public-institution', '13': 'social-organisation',
  '31': 'law-firm', '32': 'public-institution', '33': 'law-firm', '34': 'public-institution', '35': 'public-institution',
  '51': 'social-organisation', '52': 'social-organisation', '53': 'social-organisation',
  '54': 'grassroots-organisation', '55': 'grassroots-organisation',
  '71': 'social-organisation', '72': 'social-organisation', '81': 'social-organisation',
  '91': 'enterprise', '92': 'individual-business', '93': 'cooperative',
  N1: 'collective', N2: 'collective', N3: 'collective', N9: 'collective',
  A1: 'public-institution',
};

/** Kinds by position 1 alone, for pairs that the table does not know: codes get extended. 9 alone tells none. */
const FALLBACKS: Readonly<Record<string, SubjectKind>> = {
  '1': 'organ', '2': 'social-organisation', '3': 'social-organisation', '4': 'social-organisation', '5': 'social-organisation',
  '6': 'social-organisation', '7': 'social-organisation', '8': 'social-organisation', A: 'public-institution',
  N: 'collective',
};

/** Kind of subject that a unified code tells; undefined where it tells nothing (Y1, 99). Never a reason to reject. */
export function subjectKindOf(uscc: string): SubjectKind | undefined {
  return KINDS[uscc.slice(0, 2)] ?? FALLBACKS[uscc.slice(0, 1)];
}
