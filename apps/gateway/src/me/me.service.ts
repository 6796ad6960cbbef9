import { Injectable } from '@nestjs/common';
import { credentialOf, type Caller, type Day } from '@credit/domain';
import { GuardianService } from '../guardians/guardian.service.js';
import { Platform } from '../platform/platform.js';
import { SubjectService } from '../subjects/subject.service.js';
import type { Me, MyFiles } from './me.types.js';

/** Who has signed in, and what is kept of them. */
@Injectable()
export class MeService {
  constructor(
    private readonly platform: Platform,
    private readonly subjects: SubjectService,
    private readonly guardians: GuardianService,
  ) {}

  /** Null for everybody who has not signed in, and for programs. */
  me(caller: Caller): Me | null {
    if (caller.kind === 'anonymous' || caller.kind === 'client') return null;
    const { access, organs } = this.platform.catalogue;
    const officer = caller.kind === 'officer' ? caller : null;
    const roles = officer?.roles ?? (caller.kind === 'officer' ? [] : [caller.kind]);
    return {
      kind: caller.kind,
      name: caller.name,
      account: String(caller.account),
      organ: officer?.organ ?? null,
      organName: officer ? (organs.get(officer.organ)?.name ?? null) : null,
      roles: roles.map((id) => ({ id, name: access.roles.get(id)?.name ?? id })),
      secondFactor: caller.secondFactorAt !== null,
    };
  }

  /** The files of the person and of the minors in whose place they look, or of the organisations that they represent, as the subject itself sees them. Each look is written down. */
  async files(caller: Caller, asOf: Day | null): Promise<MyFiles> {
    const own = subjectsOf(caller);
    const ids = [...own, ...(await this.guardians.wardsOf(caller))];
    const found = await Promise.all(ids.map((id) => this.subjects.profile({ code: '', own: id, asOf, look: { caller, capacity: { as: 'self' }, holder: credentialOf(caller) } })));
    const files = found.flatMap((answer) => ('found' in answer ? [] : [answer]));
    return { files, notOnRegister: Math.max(0, (own.length === 0 ? 1 : 0) + ids.length - files.length), own: found.slice(0, own.length).filter((answer) => !('found' in answer)).length };
  }
}

/** The subjects whose own file the caller may look at. */
export function subjectsOf(caller: Caller): readonly number[] {
  if (caller.kind === 'representative') return caller.subjectIds;
  return caller.kind === 'citizen' && caller.subjectId !== null ? [caller.subjectId] : [];
}
