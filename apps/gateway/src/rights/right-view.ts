import type { Catalogue, Right, RightDeadline } from '@credit/catalogue';
import { basisInForce, type Day, type Deadline, type DeadlineUnit } from '@credit/domain';
import { toBasis } from '../disclosure/basis-words.js';
import type { RightDeadline as DeadlineView, RightView } from './right.types.js';

const UNITS: Readonly<Record<DeadlineUnit, string>> = { working: '个工作日', calendar: '日', months: '个月', years: '年' };

/** A right as it stands on the day; undefined where no citation of it is in force: without a basis it is not promised. */
export function toRight(right: Right, today: Day, catalogue: Catalogue): RightView | undefined {
  const inForce = basisInForce(right.basis, today);
  if (inForce.length === 0) return undefined;
  const { id, title, plain, who, means, steps } = right;
  return { id, title, plain, who, means, steps, deadlines: right.deadlines.map((each) => toDeadline(each, catalogue)), basis: toBasis(inForce, catalogue) };
}

function toDeadline({ deadline, origin }: RightDeadline, catalogue: Catalogue): DeadlineView {
  return { what: deadline.what, text: textOf(deadline), extension: extensionOf(deadline), origin, basis: toBasis(deadline.basis, catalogue) };
}

function textOf({ days, unit, start }: Deadline): string {
  return days === 0 ? `${start}当日` : `${days} ${UNITS[unit]}，自${start}起算`;
}

function extensionOf({ extendable }: Deadline): string | null {
  return extendable && `可以延长 ${extendable.times} 次，每次 ${extendable.days} ${UNITS[extendable.unit]}`;
}
