import { isRealDay, type Day } from '@credit/domain';
import { SCENARIOS, type Scenario } from '@credit/sanctions';

/** Rules that somebody wants to try: data files in place of those of the same name, and the installation's own values. */
export interface TryRequest {
  readonly files: ReadonlyMap<string, string>;
  /** Undefined: the installation's own values stay. */
  readonly overrides: string | undefined;
  /** As of which day; null: today. */
  readonly day: Day | null;
  /** Null: whatever the decision. */
  readonly scenario: Scenario | null;
  /** Rows of the answer; counts are always of all. */
  readonly first: number;
  /** Rows after this one. */
  readonly after: number;
}

const ROWS = 100;
const MOST_ROWS = 1000;

export function toTryRequest(fields: object): TryRequest | { readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const problems: string[] = [];
  const files = filesOf(given['files'] ?? []);
  const overrides = given['overrides'] ?? undefined;
  const day = given['day'] ?? null;
  const scenario = given['scenario'] ?? null;
  const known = SCENARIOS.find((each) => each === scenario) ?? null;
  const [first, after] = [Number(given['first'] ?? ROWS), Number(given['after'] ?? 0)];
  if (files === undefined) problems.push('files 应为数组，每个写成 {name, text}：数据文件的名称（如 national-measures.yaml）和全文');
  else if (files.size === 0 && overrides === undefined) problems.push('请给出要试行的数据文件 files，或者本地设定 overrides');
  if (overrides !== undefined && typeof overrides !== 'string') problems.push('overrides 应为本地设定文件的全文');
  if (day !== null && (typeof day !== 'string' || !isRealDay(day))) problems.push('day 应为日历上有的日期 YYYY-MM-DD');
  if (scenario !== null && known === null) problems.push(`scenario 应为：${SCENARIOS.join('、')}`);
  if (!Number.isInteger(first) || first < 0 || first > MOST_ROWS) problems.push(`first 应为 0 到 ${MOST_ROWS} 的整数`);
  if (!Number.isSafeInteger(after) || after < 0) problems.push('after 应为上一页的 endCursor');
  if (problems.length > 0 || files === undefined) return { problems };
  return { files, overrides: typeof overrides === 'string' ? overrides : undefined, day: typeof day === 'string' ? day : null, scenario: known, first, after };
}

function filesOf(value: unknown): ReadonlyMap<string, string> | undefined {
  if (!Array.isArray(value)) return undefined;
  const files = new Map<string, string>();
  for (const file of value) {
    const { name, text }: Record<string, unknown> = Object(file);
    if (typeof name !== 'string' || typeof text !== 'string') return undefined;
    files.set(name, text);
  }
  return files;
}
