import { createHash } from 'node:crypto';
import { Injectable, UnprocessableEntityException } from '@nestjs/common';
import { APPROVALS, readCatalogueTexts, tryCatalogue, type Catalogue, type CatalogueFault, type CatalogueTexts } from '@credit/catalogue';
import { listedRecords, subjectsById, subjectsWithRecords } from '@credit/db';
import { writtenBy, type Caller, type Day } from '@credit/domain';
import { measureDifferences, searchedCategories, type Scenario } from '@credit/sanctions';
import { Platform } from '../platform/platform.js';
import { Trial, type MeasureTally, type TrialRow } from './trial.js';
import type { TryRequest } from './try-request.js';

/** What trying rules on the register gives. */
export interface RulesTrial {
  readonly day: Day;
  readonly scenario: Scenario | null;
  readonly rules: { readonly now: string; readonly tried: string };
  /** Data files that differ from those in force. */
  readonly files: readonly string[];
  /** Subjects that have any record that could list them, honour them or trigger a measure. */
  readonly searched: number;
  /** Subjects for which something would be otherwise, and how many of them are persons: those are not named. */
  readonly affected: number;
  readonly persons: number;
  readonly measures: readonly MeasureTally[];
  readonly rows: readonly TrialRow[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** Rules that do not load: each fault with file and line. */
export interface RulesFaults {
  readonly faults: readonly CatalogueFault[];
}

/** Subjects that are worked before others get their turn. */
const AT_ONCE = 1000;

/** 试行: other rules tried on the register as it is or was known, without writing anything but the trace of the look. */
@Injectable()
export class RulesService {
  constructor(private readonly platform: Platform) {}

  /** The data files in force, so that a client need only send those that differ. */
  files(): { readonly version: string; readonly files: readonly { readonly name: string; readonly sha256: string }[] } {
    const { files } = this.texts();
    return {
      version: this.platform.catalogue.version,
      files: [...files].filter(([name]) => name !== APPROVALS).map(([name, text]) => ({ name, sha256: createHash('sha256').update(text).digest('hex') })),
    };
  }

  async try(request: TryRequest, caller: Caller): Promise<RulesTrial | RulesFaults> {
    const today = this.platform.today();
    const day = request.day ?? today;
    if (day > today) throw new UnprocessableEntityException(`只能按今天 ${today} 或以前的某一天试行：${day} 还没有到，登记库那一天的情况还不知道`);
    const texts = this.texts();
    const files = [...request.files].filter(([name, text]) => name !== APPROVALS && texts.files.get(name) !== text);
    const { catalogue: tried, faults } = tryCatalogue({
      files: new Map([...texts.files, ...files].sort(([a], [b]) => (a < b ? -1 : 1))),
      overrides: request.overrides === undefined ? texts.overrides : request.overrides,
    });
    const names = files.map(([name]) => name).sort();
    await this.platform.audit.write({
      action: 'rules.try', ...writtenBy(caller), organ: null, purpose: null, subjectId: null,
      detail: { day, scenario: request.scenario, files: names.join(' '), tried: tried?.version ?? null, faults: faults.length },
    });
    if (!tried) return { faults };
    const trial = await this.compare(tried, { ...request, day });
    const { searched, affected, persons } = trial;
    return {
      day, scenario: request.scenario, rules: { now: this.platform.catalogue.version, tried: tried.version }, files: names,
      searched, affected, persons, measures: trial.measures(), ...trial.rows(),
    };
  }

  private async compare(tried: Catalogue, { day, scenario, first, after }: TryRequest & { readonly day: Day }): Promise<Trial> {
    const { store, catalogue: now } = this.platform;
    const categories = [...new Set([...searchedCategories(now, day), ...searchedCategories(tried, day)])];
    const ids = await subjectsWithRecords(store.pool, { categories, asOf: day });
    const trial = new Trial({ first, after });
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const piece = ids.slice(start, start + AT_ONCE);
      const records = await listedRecords(store.pool, { subjects: piece, categories, asOf: day });
      for (const subject of await subjectsById(store.pool, piece)) {
        trial.add(subject, measureDifferences({ kind: subject.kind, records: records.get(subject.id) ?? [] }, { day, scenario, now, tried }));
      }
    }
    return trial;
  }

  private texts(): CatalogueTexts {
    const { catalogueDir, catalogue } = this.platform.config;
    return readCatalogueTexts(catalogueDir, catalogue);
  }
}
