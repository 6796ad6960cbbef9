import { isOrgCode, isUscc } from '@credit/domain';

const LAST = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** A well-formed unified code that no one holds: area 999999 does not exist. `prefix` tells the kind (91 enterprise, 92 个体工商户). */
export function unheldUscc(number: number, prefix = '91'): string {
  const body = `MA9${String(number).padStart(5, '0')}`;
  for (const check of [...'0123456789X']) {
    if (!isOrgCode(`${body}-${check}`) && !isOrgCode(`${body}${check}`)) continue;
    const last = LAST.find((end) => isUscc(`${prefix}999999${body}${check}${end}`));
    if (last !== undefined) return `${prefix}999999${body}${check}${last}`;
  }
  throw new Error(`no unified code with number ${number}`);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A well-formed identity number of nobody alive: born in 18xx, area 999999. */
export function unheldIdentityNumber(birth: string, order = '001'): string {
  const body = `999999${birth}${order}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}
