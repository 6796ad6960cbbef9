import { ForbiddenException, Injectable } from '@nestjs/common';
import { toViewer, type Capacity, type CreditSubject, type Day, type OwnRule, type Viewer } from '@credit/domain';
import { reasonOf } from '../disclosure/reason-of.js';
import { GuardianService } from '../guardians/guardian.service.js';
import { Platform } from '../platform/platform.js';
import type { Look } from './look.service.js';

/** What of a look is written down beside who looked at whom. */
export interface LookedFor {
  readonly asOf: Day | null;
  /** What was asked: the file, or why something of it is hidden. */
  readonly action: 'subject.look' | 'subject.why-hidden';
}

/** Lets somebody look at a subject in the capacity in which they ask, and writes every such look down before anything is answered. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly platform: Platform,
    private readonly guardians: GuardianService,
  ) {}

  /**
   * The viewer that somebody is of the subject; undefined where there is no such subject, which is written down as well. Throws
   * 403 where it is not theirs to see, in the same words whether or not there is such a subject.
   */
  async admit(subject: CreditSubject | undefined, look: Look, asked: LookedFor): Promise<Viewer | undefined> {
    const viewer = subject ? toViewer(look.caller, subject, await this.withWards(subject, look)) : refusalWithout(look);
    const rule = viewer === undefined ? undefined : 'refused' in viewer ? viewer.refused : await this.useOf(viewer, look);
    await this.log(subject ?? null, look, { ...asked, rule: rule ?? null });
    if (rule !== undefined) throw new ForbiddenException(this.wordsOf(rule));
    return viewer === undefined || 'refused' in viewer ? undefined : viewer;
  }

  /** Only who asks for the file of somebody else, as the subject itself, may be a guardian. */
  private async withWards(subject: CreditSubject, { caller, capacity }: Look): Promise<Capacity> {
    if (capacity.as !== 'self' || caller.kind !== 'citizen' || caller.subjectId === subject.id) return capacity;
    return { as: 'self', guards: (await this.guardians.wardsOf(caller)).includes(subject.id) };
  }

  /** A look under an authorisation uses it; the rule that refuses it where it is not in force any more. */
  private async useOf(viewer: Viewer, { holder }: Look): Promise<OwnRule | undefined> {
    const authorisation = viewer.kind === 'authorised' || viewer.kind === 'procurement' ? viewer.authorisation : null;
    if (!authorisation) return undefined;
    const used = await this.platform.store.authorisations.use(authorisation.number, { operator: holder, on: this.platform.today() });
    return used ? undefined : 'authorisation-needed';
  }

  private wordsOf(rule: OwnRule): string {
    const { text, basis } = reasonOf(rule, this.platform.catalogue);
    return `${text}（${basis.map(({ title, article }) => (article === null ? title : `${title}第${article}条`)).join('；')}）`;
  }

  /** Also a look that found nobody, or that was refused; the number looked for is not written down. */
  private async log(subject: CreditSubject | null, { capacity, holder }: Look, { action, asOf, rule }: LookedFor & { readonly rule: string | null }): Promise<void> {
    const officer = capacity.as === 'organ' || capacity.as === 'procurement' ? capacity : null;
    const authorisation = capacity.as === 'authorised' || capacity.as === 'procurement' ? (capacity.authorisation ?? null) : null;
    await this.platform.audit.write({
      action,
      operator: officer?.operator ?? holder,
      organ: officer?.organ ?? null,
      purpose: officer?.purpose ?? authorisation?.purpose ?? null,
      subjectId: subject?.id ?? null,
      account: holder,
      role: capacity.as,
      object: authorisation?.number ?? null,
      result: rule === null ? 'done' : 'refused',
      detail: {
        viewer: capacity.as, holder, asOf, found: subject !== null,
        ...(capacity.as === 'procurement' && { project: capacity.project }),
        ...(rule !== null && { refused: rule }),
      },
    });
  }
}

/**
 * Of a subject that is not there: who may look at one file only is told no more than of somebody else's. The operator, who may
 * look at all, is told that there is none.
 */
function refusalWithout({ caller, capacity }: Look): { readonly refused: OwnRule } | undefined {
  switch (capacity.as) {
    case 'self':
      return caller.kind === 'client' ? undefined : { refused: 'own-file' };
    case 'authorised':
      return { refused: 'authorisation-needed' };
    case 'organ':
    case 'procurement':
    case 'administrator':
      return undefined;
  }
}
