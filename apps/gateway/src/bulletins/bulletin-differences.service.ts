import { Injectable } from '@nestjs/common';
import { numberSql, workOutNumber, type NumberScope } from '@credit/db';
import { Platform } from '../platform/platform.js';
import { bulletinScope, type BulletinContent, type NumberLine } from './bulletin-document.js';
import type { BulletinDifference } from './bulletin.types.js';

/** What became different after a month was closed: the signed numbers stay, their statements are worked out anew beside them. */
@Injectable()
export class BulletinDifferencesService {
  constructor(private readonly platform: Platform) {}

  /** Differences of the county's numbers, each followed by those of the departments that make it. */
  async since({ numbers, departments, ...of }: BulletinContent): Promise<readonly BulletinDifference[]> {
    const found: BulletinDifference[] = [];
    for (const line of numbers) {
      const own = await this.difference(line, { name: null, scope: bulletinScope(of, null) });
      if (!own) continue;
      found.push(own);
      for (const { id, name, numbers: lines } of departments) {
        const same = lines.find((each) => each.id === line.id);
        const theirs = same && (await this.difference(same, { name, scope: bulletinScope(of, id) }));
        if (theirs) found.push(theirs);
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
