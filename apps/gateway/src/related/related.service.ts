import { Injectable } from '@nestjs/common';
import type { NameKin } from '@credit/db';
import { headOfficeNames, isBranchName, matchingName, readIdentifier } from '@credit/domain';
import { Platform } from '../platform/platform.js';
import type { RelatedByNameView } from './related.types.js';

/** A head office and its branches by their registered names: shown beside each other, never taken for one. */
@Injectable()
export class RelatedService {
  constructor(private readonly platform: Platform) {}

  async of(code: string): Promise<readonly RelatedByNameView[]> {
    const read = readIdentifier(code, { schemes: ['USCC'], day: this.platform.today() });
    if (read.status !== 'valid') return [];
    const found = await this.platform.store.nameKin.find(read.value);
    if (!found) return [];
    const head = headOf(found.name, found.shorter.filter(isOpen));
    const branches = found.longer.filter((each) => isOpen(each) && isBranchName(each.name, found.name));
    return [...(head ? [{ ...head, relation: 'head-office' }] : []), ...branches.map((each) => ({ ...each, relation: 'branch' }))];
  }
}

/** The one whose present name is the longest beginning of the branch's. */
function headOf(name: string, found: readonly NameKin[]): NameKin | undefined {
  const names = headOfficeNames(name);
  const placed = found.flatMap((each) => (names.includes(matchingName(each.name)) ? [{ each, place: names.indexOf(matchingName(each.name)) }] : []));
  return placed.sort((a, b) => a.place - b.place)[0]?.each;
}

/** An individual business has no branches, and what is told of it is told of its owner (公开矩阵). */
function isOpen({ kind }: NameKin): boolean {
  return kind !== 'individual-business';
}
