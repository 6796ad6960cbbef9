import { BadRequestException, Injectable } from '@nestjs/common';
import { checksOfMonths, executedOfMonths, stepsOfMonths, USE_NUMBERS, useSql, type UseScope } from '@credit/db';
import { addDays, monthOf, monthsLater, tidyIdentifier, writtenBy, type Caller, type Day } from '@credit/domain';
import { toAskedMonth, type AskedMonth } from '../coverage/coverage-request.js';
import { Platform } from '../platform/platform.js';
import { AccessService } from '../sign-in/access.service.js';
import type { CreditUse } from './credit-use.types.js';
import { ofMonth, ofOrgan, useOfMonth, useOfOrgans, useOfScenarios, useValues, type UseTallies } from './use-of-month.js';
import { USE_WORDS } from './use-words.js';

const MOST_MONTHS = 36;

export interface AskedUse {
  readonly month: string | null;
  /** How many months up to that one are told beside it. */
  readonly months: number;
  readonly organ: string | null;
}

/** How credit information is used: asked before decisions, acted on in time. Of departments only, never of subjects. */
@Injectable()
export class CreditUseService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /** The office sees all departments, a department itself. The same for a past month whenever it is asked. */
  async ofMonth({ month: given, months, organ: named }: AskedUse, caller: Caller): Promise<CreditUse> {
    const { catalogue } = this.platform;
    if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw new BadRequestException(`months 应为 1 至 ${MOST_MONTHS}`);
    const asked = toAskedMonth(given, this.platform.today());
    const organ = this.organOf(caller, named);
    const { month } = asked;
    const through = this.through(asked);
    const departments = organ === null ? [] : (catalogue.organs.get(organ)?.succeeds ?? []);
    await this.platform.audit.write({ action: 'credit-use.look', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { month, months } });
    const all = Array.from({ length: months }, (_, i) => monthsLater(month, i + 1 - months));
    const counted = await this.tallies({ from: all[0] ?? month, until: month, through });
    const tallies = organ === null ? counted : ofOrgan(counted, organ, departments);
    const [own, scope] = [ofMonth(tallies, month), { month, through, of: organ === null ? null : { organ, departments } } satisfies UseScope];
    const values = useValues(own);
    return {
      month, through, organ,
      numbers: USE_NUMBERS.map((id) => ({ id, ...USE_WORDS[id], value: values[id], sql: useSql(id, scope) })),
      scenarios: useOfScenarios(catalogue, own.checks),
      organs: useOfOrgans(catalogue, own).filter(({ id }) => organ === null || id === organ),
      months: all.map((each) => useOfMonth(tallies, each)),
    };
  }

  private async tallies(span: { readonly from: string; readonly until: string; readonly through: Day }): Promise<UseTallies> {
    const { pool } = this.platform.store;
    const [checks, steps, executed] = await Promise.all([checksOfMonths(pool, span), stepsOfMonths(pool, span), executedOfMonths(pool, span)]);
    return { checks, steps, executed };
  }

  /** A step counts when its last day is over: of the present month up to yesterday. */
  private through({ month, asOf }: AskedMonth): Day {
    return month === monthOf(this.platform.today()) ? addDays(asOf, -1) : asOf;
  }

  private organOf(caller: Caller, named: string | null): string | null {
    const organ = named === null ? null : tidyIdentifier(named);
    return this.access.may(caller, 'oversee') ? organ : this.access.organFor(caller, 'look-at-bulletin', organ);
  }
}
