import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { listedRecords, writeLooks, type LookMoment, type SubjectLook, type SubjectToLookAt, type Watch } from '@credit/db';
import { endAmong, listingChanges, listingsOf, SCENARIOS, searchedCategories, type Scenario, type ToldListing } from '@credit/sanctions';
import { AskedListService } from '../checks/asked-list.service.js';
import type { CheckRow } from '../checks/check-row.js';
import { CheckService } from '../checks/check.service.js';
import { Platform } from '../platform/platform.js';
import { toldInRow } from './told-in-row.js';

const PAUSE_MS = 5000;

/**
 * Looks again at watched subjects: where something came in about one, on every new day, and when the rules have changed. What
 * differs from what was told becomes an event, with the receipt of a repeated check. Any number of gateways may do it.
 */
@Injectable()
export class WatchRound implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('watches');
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly checks: CheckService,
    private readonly lists: AskedListService,
  ) {}

  onApplicationBootstrap(): void {
    this.wait();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** All watches on which something may have happened. One watch's trouble does not keep the others waiting. */
  async lookAll(): Promise<void> {
    for (const number of await this.platform.store.watchLooks.due(this.moment())) {
      if (this.stopped) return;
      await this.lookAt(number).catch((error: unknown) => this.tell(number, error));
    }
  }

  /** One watch; false where somebody else is at it just now. */
  async lookAt(number: string): Promise<boolean> {
    const watch = await this.platform.store.watches.find(number);
    return watch === undefined || this.platform.store.watches.whileLooking(number, () => this.look(watch, this.moment()));
  }

  private async look(watch: Watch, moment: LookMoment): Promise<void> {
    const { watchLooks } = this.platform.store;
    const due = await watchLooks.subjectsDue(watch.number, moment);
    if (due.length === 0) return;
    const rows = await this.checks.find(this.lists.fromSubjects(due.map(({ code }) => ({ code }))), { scenario: scenarioOf(watch) });
    const looks = await this.compare(due, rows, moment);
    const changed = due.filter((_, i) => (looks[i]?.changes.length ?? 0) > 0);
    await watchLooks.seen(watch.number, looks.filter(({ changes }) => changes.length === 0), moment);
    if (changed.length > 0) await this.checkAgain(watch, changed, moment);
  }

  /** The repeated check: its receipt and the events it gives are written together, or neither. */
  private async checkAgain(watch: Watch, subjects: readonly SubjectToLookAt[], moment: LookMoment): Promise<void> {
    const { purpose, project, organ, operator } = watch;
    const rows: CheckRow[] = [];
    await this.checks.check({
      list: this.lists.fromSubjects(subjects.map(({ code, name }) => ({ code, name }))),
      request: { scenario: scenarioOf(watch), purpose, project, organ, operator },
      credential: watch.number,
      watch: watch.number,
      each: (answered) => rows.push(...answered),
      along: async (client, receipt) => writeLooks(client, { number: watch.number, receipt, looks: await this.compare(subjects, rows, moment), moment }),
    });
  }

  private async compare(subjects: readonly SubjectToLookAt[], rows: readonly CheckRow[], moment: LookMoment): Promise<readonly SubjectLook[]> {
    const looks: SubjectLook[] = [];
    for (const [i, { subjectId, revisions, told }] of subjects.entries()) {
      const row = rows[i];
      // A code that the register no longer knows tells nothing, neither a beginning nor an end.
      const after = row && 'kind' in row ? toldInRow(row) : told;
      const gone = told.some(({ id, on }) => on !== 'ended' && !after.some((listing) => listing.id === id));
      const endOf = gone ? endAmong(await this.listings(subjectId, moment)) : unknownEnd;
      looks.push({ subjectId, revisions, changes: listingChanges({ before: told, after, endOf }) });
    }
    return looks;
  }

  private async listings(subjectId: number, { day }: LookMoment): Promise<ReturnType<typeof listingsOf>> {
    const law = this.platform.catalogue;
    const records = await listedRecords(this.platform.store.pool, { subjects: [subjectId], categories: searchedCategories(law, day), asOf: day });
    return listingsOf(records.get(subjectId) ?? [], law, day);
  }

  private moment(): LookMoment {
    return { day: this.platform.today(), rules: this.platform.catalogue.version };
  }

  private wait(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.lookAll().catch((error: unknown) => this.tell('', error)).then(() => this.wait());
    }, PAUSE_MS);
    this.timer.unref();
  }

  private tell(number: string, error: unknown): void {
    if (!this.stopped) this.logger.warn(`监测 ${number} 这一次没有看成，稍后再看：${error instanceof Error ? error.message : String(error)}`);
  }
}

function unknownEnd(): Pick<ToldListing, 'why' | 'since'> {
  return { why: null, since: null };
}

/** A watch was begun from a receipt, whose scenario was checked. */
function scenarioOf({ scenario }: Watch): Scenario {
  const known = SCENARIOS.find((each) => each === scenario);
  if (!known) throw new Error(`unknown scenario ${scenario}`);
  return known;
}
