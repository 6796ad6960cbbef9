import type { SubjectKind, SubjectType } from '@credit/domain';

/**
 * The kind of subject that measures tell apart: legal persons (民法典第五十七条 and the special ones of its ninety-sixth
 * article), other organisations (an individual business trades under its own code and is treated as one), natural persons.
 */
export function subjectTypeOf(kind: SubjectKind): SubjectType {
  switch (kind) {
    case 'enterprise':
    case 'cooperative':
    case 'collective':
    case 'public-institution':
    case 'organ':
    case 'social-organisation':
    case 'grassroots-organisation':
      return 'legal-person';
    case 'individual-business':
    case 'law-firm':
    case 'branch':
      return 'other-organisation';
    case 'natural-person':
      return 'natural-person';
  }
}
