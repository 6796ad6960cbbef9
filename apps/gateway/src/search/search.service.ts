import { Injectable } from '@nestjs/common';
import type { FoundSubject as Found } from '@credit/search';
import { pageSize } from '../graphql/page-size.js';
import { Platform } from '../platform/platform.js';
import type { SearchArgs } from './search.args.js';
import type { FoundSubject, SubjectConnection } from './search.types.js';

/** Nobody types more to find a subject. */
const LONGEST_TEXT = 200;
const SUGGESTIONS = 8;

@Injectable()
export class SearchService {
  constructor(private readonly platform: Platform) {}

  async search({ text, kind, township, sector, noticesSince, first, after }: SearchArgs): Promise<SubjectConnection> {
    const page = await this.platform.search.search({
      text: text.slice(0, LONGEST_TEXT),
      kind: kind ?? null,
      township: township ?? null,
      sector: sector ?? null,
      noticesSince: noticesSince ?? null,
      first: pageSize(first ?? null),
      after: after ?? null,
      day: this.platform.today(),
    });
    return {
      edges: page.subjects.map((found) => ({ cursor: found.cursor, node: toNode(found) })),
      pageInfo: { endCursor: page.endCursor, hasNextPage: page.hasNextPage },
      total: page.total,
      totalCapped: page.totalCapped,
    };
  }

  async suggest(text: string, first: number | null): Promise<readonly FoundSubject[]> {
    const found = await this.platform.search.suggest({
      text: text.slice(0, LONGEST_TEXT),
      first: Math.min(pageSize(first ?? SUGGESTIONS), SUGGESTIONS),
      day: this.platform.today(),
    });
    return found.map(toNode);
  }
}

function toNode({ code, name, kind, status, township, matched }: Found): FoundSubject {
  return { code, name, kind, status, township, matchedBy: matched.by, matchedText: matched.text, alike: matched.alike };
}
