import { Injectable } from '@nestjs/common';
import { basisInForce } from '@credit/domain';
import type { ListKind } from '@credit/sanctions';
import { toBasis } from '../disclosure/basis-words.js';
import { NoticeService } from '../notices/notice.service.js';
import { Platform } from '../platform/platform.js';
import { listTermWords } from './list-term-words.js';
import type { ListNotFound, PublicList, PublicListPage } from './list.types.js';

const COUNT_KEPT_MS = 60_000;
/** A list that takes long to count is counted as much less often: counting takes a hundredth of the time at most. */
const KEPT_PER_MS = 100;
/** Kinds whose every record puts its subject on the list; of ratings and commitments only some results do. */
const LISTED_KINDS = new Set(['blacklist', 'red-list', 'award', 'arrears']);

interface KeptCount {
  until: number;
  readonly day: string;
  count: Promise<number>;
}

/** Lists that national rules set up, and the organisations on them. Persons on them are never shown here. */
@Injectable()
export class ListService {
  private readonly counts = new Map<string, KeptCount>();

  constructor(
    private readonly platform: Platform,
    private readonly notices: NoticeService,
  ) {}

  async all(): Promise<readonly PublicList[]> {
    return Promise.all(this.shownLists().map((list) => this.toPublicList(list)));
  }

  async find(id: string): Promise<PublicList | undefined> {
    const list = this.shownLists().find((each) => each.id === id);
    return list && this.toPublicList(list);
  }

  async page(id: string, first: number, after: string | null): Promise<PublicListPage | ListNotFound> {
    const list = this.shownLists().find((l) => l.id === id);
    if (!list) return { id, message: '没有这种名单' };
    const members = await this.notices.page({ categories: this.openCategories(list), organ: null, township: null, from: null, until: null, first, after });
    return { list: await this.toPublicList(list), members };
  }

  /** Enabled lists of which this platform can hold organisations, with a citation in force today. */
  private shownLists(): readonly ListKind[] {
    const today = this.platform.today();
    return [...this.platform.catalogue.lists.values()].filter(
      (list) =>
        list.enabled && list.kind !== 'statutory-decision' && this.openCategories(list).length > 0 && basisInForce(list.basis, today).length > 0,
    );
  }

  /** A category that several lists share tells not which list a record is on: it is left out. */
  private openCategories(list: ListKind): readonly string[] {
    const { categories, lists } = this.platform.catalogue;
    return list.categories.filter((id) => {
      const category = categories.get(id);
      const owners = [...lists.values()].filter((other) => other.enabled && other.kind !== 'statutory-decision' && other.categories.includes(id));
      return category?.form != null && LISTED_KINDS.has(category.kind) && category.disclosure === 'public' && owners.length === 1;
    });
  }

  private async toPublicList(list: ListKind): Promise<PublicList> {
    const { publicationLaw } = this.platform.catalogue;
    return {
      id: list.id,
      name: list.name,
      kind: list.kind,
      severe: list.severe,
      authority: list.authority,
      basis: toBasis(basisInForce(list.basis, this.platform.today()), this.platform.catalogue),
      term: listTermWords(list.categories.flatMap((id) => publicationLaw.listTerms.get(id) ?? []), list.id, this.platform.today()),
      removal: list.earlyRemoval.conditions,
      publication: list.publication,
      note: list.note,
      organisations: await this.countOf(list),
      personsElsewhere: list.id === 'dishonest-judgment-debtor' ? 'https://zxgk.court.gov.cn/' : null,
    };
  }

  private countOf(list: ListKind): Promise<number> {
    const day = this.platform.today();
    const kept = this.counts.get(list.id);
    if (kept && kept.day === day && Date.now() < kept.until) return kept.count;
    const from = Date.now();
    const count = this.notices.count(this.openCategories(list));
    // Who asks while an older count of the day is being renewed gets that one.
    const shown: KeptCount = kept?.day === day ? kept : { until: Infinity, day, count };
    shown.until = Infinity;
    this.counts.set(list.id, shown);
    count.then(
      () => Object.assign(shown, { count, until: Date.now() + Math.max(COUNT_KEPT_MS, (Date.now() - from) * KEPT_PER_MS) }),
      () => this.counts.delete(list.id),
    );
    return shown.count;
  }
}

