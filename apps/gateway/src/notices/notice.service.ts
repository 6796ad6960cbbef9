import { Injectable } from '@nestjs/common';
import { recordPage, type RecordCursor } from '@credit/db';
import { RecordView } from '../disclosure/record-view.js';
import { seeRecord } from '../disclosure/seen-record.js';
import { Platform } from '../platform/platform.js';
import type { Notice, NoticeConnection, NoticeEdge } from './notice.types.js';

export interface NoticeQuery {
  readonly categories: readonly string[];
  readonly organ: string | null;
  readonly township: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Records of one page when all of them are counted. */
const COUNTED_AT_ONCE = 100;
/** Looked through for one page at most: revisions, of which most answer no query, and records of which it is decided who may see them. */
const MOST_LOOKED_AT = 20_000;
const MOST_DECIDED = 5000;
/** Where little of what is looked at can be shown, more is looked at in one go. */
const MOST_AT_ONCE = 2000;
const GROWING_BY = 4;

/** What the public may see of records in some categories, the latest decided first. */
@Injectable()
export class NoticeService {
  constructor(private readonly platform: Platform) {}

  async page(query: NoticeQuery): Promise<NoticeConnection> {
    const wanted = query.first;
    const edges: NoticeEdge[] = [];
    let after = query.after === null ? null : readCursor(query.after);
    let looked = 0;
    let decided = 0;
    for (let limit = Math.max(wanted * 2, 50); ; limit = Math.max(limit, Math.min(limit * GROWING_BY, MOST_AT_ONCE))) {
      const batch = await recordPage(this.platform.store.pool, { ...query, after, limit });
      for (const { at, found } of batch) {
        const node = found && this.toNotice(found.record, found.subject);
        if (node) {
          if (edges.length === wanted) return connection(edges, true);
          edges.push({ cursor: writeCursor(at), node });
        }
        after = at;
      }
      looked += batch.length;
      decided += batch.filter(({ found }) => found).length;
      if (batch.length < limit) return connection(edges, false);
      if (looked >= MOST_LOOKED_AT || decided >= MOST_DECIDED) return connection(edges, true, after);
    }
  }

  /** Categories of which licences or penalties are announced to everybody; those of one sector where one is asked for. */
  categoriesOf(kind: 'licence' | 'penalty', sector: string | null): readonly string[] {
    return [...this.platform.catalogue.categories.values()]
      .filter((category) => category.kind === kind && category.disclosure === 'public' && category.form !== null && (sector === null || category.sector === sector))
      .map((category) => category.id);
  }

  /** How many records of the categories the public may see; counted up to what one look allows. */
  async count(categories: readonly string[]): Promise<number> {
    let total = 0;
    let after: string | null = null;
    do {
      const page: NoticeConnection = await this.page({ categories, organ: null, township: null, from: null, until: null, first: COUNTED_AT_ONCE, after });
      total += page.edges.length;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return total;
  }

  private toNotice(record: Parameters<typeof seeRecord>[0], subject: Parameters<typeof seeRecord>[1]): Notice | undefined {
    if (subject.code === null) return undefined;
    const today = this.platform.today();
    const looking = { catalogue: this.platform.catalogue, day: today, today, viewer: { kind: 'anonymous' } } as const;
    const seen = seeRecord(record, subject, looking);
    const view = seen && new RecordView(seen, looking);
    return (
      view && {
        id: view.id,
        subjectCode: subject.code,
        subjectName: subject.currentName,
        category: view.category,
        categoryName: view.categoryName,
        headline: view.headline,
        documentNo: view.documentNo,
        organ: view.organ ?? view.sourceOrgan,
        date: view.date,
        validUntil: view.validUntil,
        indefinite: view.indefinite,
        expired: view.expired,
        lastPublicDay: view.lastPublicDay,
        daysLeft: view.daysLeft,
        basis: view.basis,
      }
    );
  }
}

function connection(edges: readonly NoticeEdge[], hasNextPage: boolean, after: RecordCursor | null = null): NoticeConnection {
  const endCursor = after === null ? (edges.at(-1)?.cursor ?? null) : writeCursor(after);
  return { edges, pageInfo: { endCursor, hasNextPage } };
}

function writeCursor({ decidedOn, keyHash }: RecordCursor): string {
  return Buffer.from(`${decidedOn} ${keyHash}`).toString('base64url');
}

function readCursor(cursor: string): RecordCursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{32})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  return match?.[1] !== undefined && match[2] !== undefined ? { decidedOn: match[1], keyHash: match[2] } : null;
}
