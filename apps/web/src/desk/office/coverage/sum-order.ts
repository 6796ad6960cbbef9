/** What departments and sectors are put in order by. */
interface Ordered {
  readonly silent: number;
  readonly late: number;
  readonly rejected: number;
  readonly measures: readonly { readonly id: string; readonly numerator: number | null; readonly denominator: number | null }[];
}

/** Ways to read the list, by what they are called in the address. */
export const SUM_ORDERS = [
  { id: 'late-rate', name: '迟报率高的在前' },
  { id: 'late', name: '迟报行数多的在前' },
  { id: 'silent', name: '未报送多的在前' },
  { id: 'rejected', name: '退回多的在前' },
  { id: 'catalogue', name: '按目录的顺序' },
] as const;
export type SumOrder = (typeof SUM_ORDERS)[number]['id'];

export function toSumOrder(asked: string | null): SumOrder {
  return SUM_ORDERS.find(({ id }) => id === asked)?.id ?? 'late-rate';
}

/** The list in another order; those of which it cannot be told come last, equals stay as they were. */
export function inOrder<T extends Ordered>(sums: readonly T[], order: SumOrder): readonly T[] {
  if (order === 'catalogue') return sums;
  const read = order === 'late-rate' ? lateRate : (sum: Ordered): number => sum[order];
  return [...sums].sort((a, b) => read(b) - read(a) || b.late - a.late);
}

function lateRate({ measures }: Ordered): number {
  const { numerator = null, denominator = null } = measures.find(({ id }) => id === 'late-rate') ?? {};
  return numerator === null || denominator === null || denominator === 0 ? -1 : numerator / denominator;
}
