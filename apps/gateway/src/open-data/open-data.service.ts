import type { Readable } from 'node:stream';
import { Injectable, NotFoundException, ServiceUnavailableException } from '@nestjs/common';
import { ListService } from '../lists/list.service.js';
import { NoticeService } from '../notices/notice.service.js';
import type { Notice, NoticeConnection } from '../notices/notice.types.js';
import { Platform } from '../platform/platform.js';
import type { NoticeFilter } from './notice-filter.js';
import type { FileOf } from './open-data-files.js';
import { readInTime } from './read-in-time.js';

/** Rows read from the database at a time. */
const PAGE = 500;
/** Files under way at once: each reads on for as long as its reader takes, … */
const MOST_FILES = 4;
/** … who has so long for each page: some kilobytes a second over the slowest line. */
const PAGE_MS = 60_000;

/** What is public, as files: the same that the pages show, decided by the same rule. */
@Injectable()
export class OpenDataService {
  private underWay = 0;

  constructor(
    private readonly platform: Platform,
    private readonly notices: NoticeService,
    private readonly lists: ListService,
  ) {}

  noticesOf({ kind, sector, ...where }: NoticeFilter): FileOf {
    const categories = this.notices.categoriesOf(kind, sector);
    return { asOf: this.platform.today(), about: { filter: { kind, sector, ...where } }, pages: pagesOf((after) => this.notices.page({ categories, ...where, first: PAGE, after })) };
  }

  /** Throws 404 where there is no such list. */
  async membersOf(id: string): Promise<FileOf> {
    const page = async (after: string | null): Promise<NoticeConnection> => {
      const answer = await this.lists.page(id, PAGE, after);
      if ('message' in answer) throw new NotFoundException(answer.message);
      return answer.members;
    };
    const list = await this.lists.find(id);
    if (!list) throw new NotFoundException('没有这种名单，名单的代号见 /api/open-data/lists.json');
    return { asOf: this.platform.today(), about: { list }, pages: pagesOf(page) };
  }

  /** Hands a file out while there is room. Throws 503 where so many are under way that the pages would have to wait for them. */
  handOut(pieces: AsyncIterable<string>): Readable {
    if (this.underWay >= MOST_FILES) throw new ServiceUnavailableException('正在取开放数据的人太多，请过一会儿再试');
    this.underWay += 1;
    return readInTime(pieces, PAGE_MS).once('close', () => (this.underWay -= 1));
  }
}

async function* pagesOf(page: (after: string | null) => Promise<NoticeConnection>): AsyncGenerator<readonly Notice[]> {
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo }: NoticeConnection = await page(after);
    yield edges.map(({ node }) => node);
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return;
    after = pageInfo.endCursor;
  }
}
