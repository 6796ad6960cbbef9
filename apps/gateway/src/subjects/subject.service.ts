import { BadRequestException, Injectable } from '@nestjs/common';
import { recordsOfSubject, type StoredProfile } from '@credit/db';
import { isMinorsRecord, readIdentifier, type CreditRecord as StoredRecord, type CreditSubject, type Day, type Viewer } from '@credit/domain';
import { toProfileView } from '../disclosure/profile-view.js';
import { seeRecord } from '../disclosure/seen-record.js';
import { Platform } from '../platform/platform.js';
import type { Subject, SubjectNotFound } from './subject.types.js';

export interface SubjectQuestion {
  readonly code: string;
  /** Looked for by its id instead: the subject that has signed in. */
  readonly own?: number;
  readonly asOf: Day | null;
  readonly viewer: Viewer;
  /** Credential under which a viewer other than the public looks. */
  readonly holder: string | null;
}

/** A subject's profile: who it is, and what of its records the viewer may see. */
@Injectable()
export class SubjectService {
  constructor(private readonly platform: Platform) {}

  /**
   * Of an earlier day (`asOf`) the answer is what was known then and what this viewer might see of it then. The public
   * sees of it only what is still public today: a term that ended and a withdrawal hold for every way of asking.
   */
  async profile(question: SubjectQuestion): Promise<Subject | SubjectNotFound> {
    const today = this.platform.today();
    const day = question.asOf ?? today;
    if (day > today) throw new BadRequestException(`只能查到今天（${today}）为止，不能查将来的日子`);
    const { viewer } = question;
    const profile = question.own === undefined ? await this.find(question.code, day, viewer) : await this.platform.store.profiles.findOwn(question.own, day);
    if (!profile) {
      if (viewer.kind !== 'anonymous') await this.logLook(null, question);
      return notFound(question.code);
    }
    const { subject, records: stored } = profile;
    const { catalogue } = this.platform;
    const looking = { catalogue, day, today, viewer };
    const stillPublic = viewer.kind === 'anonymous' && day < today ? await this.publicToday(subject, today) : null;
    const { records, categories } = toProfileView(stillPublic ? stored.filter((record) => stillPublic.has(recordKey(record))) : stored, subject, looking);
    if (viewer.kind === 'anonymous') {
      const closed = subject.kind === 'natural-person' || (subject.status === '注销' && subject.kind === 'individual-business');
      if (closed && records.length === 0) return notFound(question.code);
    } else {
      await this.logLook(subject, question);
    }
    return {
      code: subject.code ?? maskedCode(subject),
      kind: subject.kind,
      currentName: subject.currentName,
      formerNames: subject.formerNames,
      status: subject.status,
      township: subject.township,
      identifiers: subject.identifiers,
      asOf: day,
      records,
      categories,
      hidden: viewer.kind === 'anonymous' ? null : { count: this.countHidden(profile, records) },
    };
  }

  private countHidden({ subject, records: stored }: StoredProfile, records: readonly Pick<StoredRecord, 'category' | 'id'>[]): number {
    const shown = new Set(records.map(recordKey));
    return stored.filter((record) => !shown.has(recordKey(record)) && this.isCounted(record, subject)).length;
  }

  /** Sealed records and those of minors are not even counted: that they exist is itself not told. */
  private isCounted(record: StoredRecord, subject: CreditSubject): boolean {
    const { categories, publicationLaw } = this.platform.catalogue;
    return categories.get(record.category)?.sealed !== true && !isMinorsRecord(record, subject, publicationLaw.minors);
  }

  private async find(code: string, asOf: Day, viewer: Viewer): Promise<StoredProfile | undefined> {
    const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO', 'ID'], day: asOf });
    if (read.status !== 'valid' || (read.scheme === 'ID' && viewer.kind === 'anonymous')) return undefined;
    const profile = await this.platform.store.profiles.find({ scheme: read.scheme, value: read.value, asOf });
    return viewer.kind === 'anonymous' && profile?.subject.kind === 'natural-person' ? undefined : profile;
  }

  /** The subject's records that the public may see today. */
  private async publicToday(subject: CreditSubject, today: Day): Promise<ReadonlySet<string>> {
    const { store, catalogue } = this.platform;
    const stored = await recordsOfSubject(store.pool, subject.id, today);
    const looking = { catalogue, day: today, today, viewer: { kind: 'anonymous' } } as const;
    return new Set(stored.filter((record) => seeRecord(record, subject, looking)).map(recordKey));
  }

  /** Every look at what is not public, also one that found nobody; the number looked for is not written down. */
  private async logLook(subject: CreditSubject | null, { viewer, holder, asOf }: SubjectQuestion): Promise<void> {
    const officer = viewer.kind === 'organ' ? viewer : null;
    await this.platform.audit.write({
      action: 'subject.look',
      operator: officer?.operator ?? holder ?? '',
      organ: officer?.organ ?? null,
      purpose: officer?.purpose ?? null,
      subjectId: subject?.id ?? null,
      detail: { viewer: viewer.kind, holder, asOf, found: subject !== null },
    });
  }
}

function recordKey(record: Pick<StoredRecord, 'category' | 'id'>): string {
  return `${record.category} ${record.id}`;
}

/** A natural person has no public code: the masked number stands in for it. */
function maskedCode(subject: CreditSubject): string {
  return subject.identifiers[0]?.value ?? '';
}

function notFound(code: string): SubjectNotFound {
  return { code, found: false, candidates: [] };
}
