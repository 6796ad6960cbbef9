import type { Day } from '../days/day.js';
import type { RecordCategory } from '../forms/category.js';
import type { PublicationFinding } from '../publication/publication-of.js';
import { NO_BASIS, publicationOf } from '../publication/publication-of.js';
import type { PublicationLaw } from '../publication/publication-law.js';
import type { CreditRecord, Publication } from '../records/credit-record.js';
import type { CreditSubject } from '../subjects/credit-subject.js';
import { basisInForce } from '../basis/basis-in-force.js';
import type { DisclosureMatrix } from './disclosure-matrix.js';
import { disclosureSubjectOf } from './disclosure-subject.js';
import { cellFor, matrixStateOf } from './matrix-cell.js';
import { narrowed } from './narrowed.js';
import { publicationRule } from './own-rules.js';
import { readsInside } from './reads-inside.js';
import { seenBy } from './seen-by.js';
import type { Viewer } from './viewer.js';

export interface DisclosureLaw {
  readonly matrix: DisclosureMatrix;
  readonly publication: PublicationLaw;
}

/** The decision on one record for one viewer on one day, with the rule that made it. */
export interface DisclosureDecision {
  readonly outcome: 'shown' | 'masked' | 'hidden';
  /** Id of the rule: of the matrix, or of those that the decision itself goes by (`OWN_RULES`). */
  readonly rule: string;
  readonly publication: Publication;
  readonly severity: PublicationFinding['severity'];
  readonly lastPublicDay: Day | null;
  /** Read from inside: by the subject itself, or by duty. Internal columns and third persons whom the record names are for those alone. */
  readonly inside: boolean;
}

/**
 * The only function that decides who sees a record. Natural persons never appear to the public; of several states the
 * strictest counts; the category's own disclosure can only narrow what the matrix allows. A category without a citation
 * in force on the day is hidden from everybody but the subject itself, whose right to its data ends with no category
 * (个人信息保护法第四十五条).
 */
export function visibleRecord(
  seen: { readonly record: CreditRecord; readonly category: RecordCategory; readonly subject: CreditSubject },
  viewer: Viewer,
  asked: { readonly day: Day; readonly law: DisclosureLaw },
): DisclosureDecision {
  const { record, category, subject } = seen;
  const { day, law } = asked;
  const finding = publicationOf(record, category, { day, law: law.publication });
  const who = disclosureSubjectOf(subject, record, law.publication.minors);
  const stopped = law.matrix.stoppedSubjects.some((s) => s.subject === who && s.status === subject.status);
  const person = who === 'natural-person' || who === 'minor';
  const cell = cellFor(law.matrix, { who, category, state: matrixStateOf(finding, record, category) });
  const inside = readsInside(viewer, { who, category: category.id, sourceOrgan: record.sourceOrgan }, law.matrix.duties);
  const toPublic = narrowed(cell, category, 'anonymous-public');

  const published: Publication = person ? 'never' : stopped ? 'ended' : finding.publication;
  const publication = published === 'open' && toPublic.value === 'hidden' ? 'never' : published;
  const decided = (outcome: DisclosureDecision['outcome'], rule: string): DisclosureDecision => ({
    outcome,
    rule,
    publication,
    severity: finding.severity,
    lastPublicDay: publication === 'never' || publication === 'held' || stopped ? null : finding.lastPublicDay,
    inside,
  });
  const forThePublic = (): DisclosureDecision => {
    if (person) return decided('hidden', toPublic.value === 'hidden' ? toPublic.rule : 'person-never-public');
    if (stopped) return decided('hidden', 'subject-stopped');
    if (publication !== 'open') return decided('hidden', publication === 'never' && published === 'open' ? toPublic.rule : publicationRule(finding.rule, finding.publication));
    return decided(toPublic.value === 'masked' ? 'masked' : 'shown', toPublic.rule);
  };

  if (viewer.kind === 'anonymous') return forThePublic();
  if (viewer.kind !== 'self' && basisInForce(category.basis, day).length === 0) return decided('hidden', NO_BASIS);
  const own = seenBy(viewer, { category, cell, day, onDuty: inside });
  return own.outcome === 'public' ? forThePublic() : decided(own.outcome, own.rule);
}
