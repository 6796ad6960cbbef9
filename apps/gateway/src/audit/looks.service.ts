import { BadRequestException, Injectable } from '@nestjs/common';
import { looksAt, type FileLook as StoredLook } from '@credit/db';
import { actionWord, FILE_LOOKS, readIdentifier, type Caller } from '@credit/domain';
import { pageOf } from '../graphql/page-of.js';
import { readCursor } from '../graphql/read-cursor.js';
import { subjectsOf } from '../me/me.service.js';
import { Platform } from '../platform/platform.js';
import type { FileLook, FileLookConnection } from './audit.types.js';

export interface LooksAsked {
  readonly code: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Who looked at a subject's file, and why: told to the subject itself (个人信息保护法第四十四条、第四十五条). */
@Injectable()
export class LooksService {
  constructor(private readonly platform: Platform) {}

  async page(caller: Caller, { code, first, after }: LooksAsked): Promise<FileLookConnection> {
    const before = readCursor(after, 'id') || null;
    const subjectId = await this.subjectOf(caller, code);
    if (subjectId === undefined) return { edges: [], pageInfo: { endCursor: null, hasNextPage: false } };
    const found = await looksAt(this.platform.store.pool, { subjectId, actions: FILE_LOOKS, before, limit: first + 1 });
    const { shown, pageInfo } = pageOf(found, first, ({ id }) => id);
    return { edges: shown.map((look) => ({ cursor: String(look.id), node: this.toView(look) })), pageInfo };
  }

  /** The caller's own subject; with a code the one of theirs that has it. The operator, whom a subject asks at the window, names it. */
  private async subjectOf(caller: Caller, code: string | null): Promise<number | undefined> {
    const own = subjectsOf(caller);
    if (code === null) {
      if (own.length > 1) throw new BadRequestException('您代表的单位不止一个，请写明 code');
      return own[0];
    }
    const read = readIdentifier(code, { schemes: ['USCC', 'ORG', 'REGNO'], day: this.platform.today() });
    const profile = read.status === 'valid' ? await this.platform.store.profiles.find({ scheme: read.scheme, value: read.value, asOf: this.platform.today() }) : undefined;
    const id = profile?.subject.id;
    return id !== undefined && (caller.kind === 'client' || own.includes(id)) ? id : undefined;
  }

  private toView({ at, action, organ, purpose, viewer }: StoredLook): FileLook {
    const organName = organ === null ? null : (this.platform.catalogue.organs.get(organ)?.name ?? null);
    return { at: at.toISOString(), what: actionWord(action), organ, organName, role: isCapacity(viewer) ? CAPACITIES[viewer] : '部门', purpose };
  }
}

const CAPACITIES = { self: '本人', organ: '部门', authorised: '被授权的人', procurement: '采购、招标单位', administrator: '管理员（只见脱敏）' } as const;

function isCapacity(text: string | null): text is keyof typeof CAPACITIES {
  return text !== null && Object.hasOwn(CAPACITIES, text);
}
