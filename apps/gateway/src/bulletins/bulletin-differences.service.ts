import { Injectable } from '@nestjs/common';
import { numberSql, workOutNumber, type NumberScope } from '@credit/db';
import { Platform } from '../platform/platform.js';
import type { BulletinContent, NumberLine } from './bulletin-document.js';
import type { BulletinDifference } from './bulletin.types.js';

/** What became different after a month was closed: the signed numbers stay, their statements are worked out anew beside them. */
@Injectable()
export class BulletinDifferencesService {
  constructor(private readonly platform: Platform) {}

  /** Differences of the county's numbers, each followed by those of the departments that make it. */
  async since({ month, judged, numbers, departments }: BulletinContent): Promise<readonly BulletinDifference[]> {
    const found: BulletinDifference[] = [];
    for (const line of numbers) {
      const own = await this.difference(line, { name: null, scope: { month, department: null, judged } });
      if (!own) continue;
      found.push(own);
      for (const { id, name, numbers: lines } of departments) {
        const same = lines.find((each) => each.id === line.id);
        const of = same && (await this.difference(same, { name, scope: { month, department: id, judged } }));
        if (of) found.push(of);
      }
    }
    return found;
  }

  private async difference({ id, name, unit, value }: NumberLine, of: { readonly name: string | null; readonly scope: NumberScope }): Promise<BulletinDifference | undefined> {
    if (value === null) return undefined;
    const now = await workOutNumber(this.platform.store.pool, numberSql(id, of.scope));
    return now === value ? undefined : { department: of.name, name, unit, was: value, now };
  }
}
