import { BadRequestException, Injectable } from '@nestjs/common';
import { recordsOfSubject, type StoredProfile } from '@credit/db';
import { isToldOfHidden, readIdentifier, visibleSubject, type CreditSubject, type Day, type Viewer } from '@credit/domain';
import { hiddenRecords } from '../disclosure/hidden-records.js';
import { hiddenToday, NOTHING_HIDDEN, type HiddenToday } from '../disclosure/hidden-today.js';
import { toProfileView } from '../disclosure/profile-view.js';
import { recordKey } from '../disclosure/record-key.js';
import type { Looking } from '../disclosure/seen-record.js';
import { Platform } from '../platform/platform.js';
import { AdmissionService } from './admission.service.js';
import type { Look } from './look.service.js';
import type { HiddenRecordList, Subject, SubjectNotFound } from './subject.types.js';

export interface SubjectQuestion {
  readonly code: string;
  /** Looked for by its id instead: the subject that has signed in. */
  readonly own?: number;
  readonly asOf: Day | null;
  /** Who looks at what is not public; null: the public. */
  readonly look: Look | null;
}

/** A profile as the viewer sees it, and what it was made of. */
export interface SeenProfile {
  readonly answer: Subject;
  readonly subjectId: number;
  /** Every record that is kept, and how far its history was read; the answer may show less. */
  readonly read: readonly { readonly category: string; readonly id: string; readonly seq: number }[];
}

const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** A subject's profile: who it is, and what of its records the viewer may see. */
@Injectable()
export class SubjectService {
  constructor(
    private readonly platform: Platform,
    private readonly admission: AdmissionService,
  ) {}

  /**
   * Of an earlier day (`asOf`) the answer is what was known then and what this viewer might see of it then. Everybody but
   * the subject itself sees of it only what they still see today: a term that ended, a repair and a withdrawal hold for
   * every way of asking.
   */
  async profile(question: SubjectQuestion): Promise<Subject | SubjectNotFound> {
    const seen = await this.see(question);
    return 'found' in seen ? seen : seen.answer;
  }

  /** The same, for what has to say later which records it rested on. */
  async see(question: SubjectQuestion): Promise<SeenProfile | SubjectNotFound> {
    const today = this.platform.today();
    const day = dayOf(question, today);
    const profile = await this.find(question, day);
    const viewer = question.look === null ? ANONYMOUS : await this.admission.admit(profile?.subject, question.look, { action: 'subject.look', asOf: question.asOf });
    if (!profile || !viewer) return notFound(question.code);
    const { subject, records: stored } = profile;
    const looking: Looking = { catalogue: this.platform.catalogue, day, today, viewer };
    const since = day < today ? await this.hiddenSince(subject, looking) : NOTHING_HIDDEN;
    const { records, categories } = toProfileView(since.size > 0 ? stored.filter((record) => !since.has(recordKey(record))) : stored, subject, looking);
    if (viewer.kind === 'anonymous') {
      const closed = subject.kind === 'natural-person' || (subject.status === '注销' && subject.kind === 'individual-business');
      if (closed && records.length === 0) return notFound(question.code);
    }
    const seen = visibleSubject(subject, viewer);
    const answer: Subject = {
      ...seen,
      code: seen.code ?? seen.identifiers[0]?.value ?? '',
      asOf: day,
      records,
      categories,
      hidden: isToldOfHidden(viewer) ? { count: hiddenRecords(stored, subject, { ...looking, since }).length } : null,
    };
    return { answer, subjectId: subject.id, read: stored };
  }

  /** Why an officer does not see what is hidden from them: of each record the rule, nothing of what it says. */
  async whyHidden(question: SubjectQuestion & { readonly look: Look }): Promise<HiddenRecordList | SubjectNotFound> {
    const today = this.platform.today();
    const day = dayOf(question, today);
    const profile = await this.find(question, day);
    const viewer = await this.admission.admit(profile?.subject, question.look, { action: 'subject.why-hidden', asOf: question.asOf });
    if (!profile || !viewer) return notFound(question.code);
    const { subject, records } = profile;
    const looking: Looking = { catalogue: this.platform.catalogue, day, today, viewer };
    const since = day < today ? await this.hiddenSince(subject, looking) : NOTHING_HIDDEN;
    return { records: hiddenRecords(records, subject, { ...looking, since }) };
  }

  private async find({ code, own, look }: SubjectQuestion, asOf: Day): Promise<StoredProfile | undefined> {
    if (own !== undefined) return this.platform.store.profiles.findOwn(own, asOf);
    const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO', 'ID'], day: asOf });
    if (read.status !== 'valid' || (read.scheme === 'ID' && look === null)) return undefined;
    const profile = await this.platform.store.profiles.find({ scheme: read.scheme, value: read.value, asOf });
    return look === null && profile?.subject.kind === 'natural-person' ? undefined : profile;
  }

  /** What the viewer does not see any more as it stands today; the subject itself sees its history. */
  private async hiddenSince(subject: CreditSubject, looking: Looking): Promise<HiddenToday> {
    if (looking.viewer.kind === 'self') return NOTHING_HIDDEN;
    return hiddenToday(await recordsOfSubject(this.platform.store.pool, subject.id, looking.today), subject, looking);
  }
}

function dayOf({ asOf }: SubjectQuestion, today: Day): Day {
  const day = asOf ?? today;
  if (day > today) throw new BadRequestException(`只能查到今天（${today}）为止，不能查将来的日子`);
  return day;
}

function notFound(code: string): SubjectNotFound {
  return { code, found: false, candidates: [] };
}
