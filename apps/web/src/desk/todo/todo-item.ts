/** One thing that waits for the reader. */
export interface TodoItem {
  readonly key: string;
  readonly kind: '待确认' | '退回' | '应报' | '联合奖惩' | '任务条款' | '情况通报';
  readonly what: string;
  /** The last day for it; null where none is set. */
  readonly due: string | null;
  /** Where it is done. */
  readonly to: string;
}

/** What has to be done first stands first; what has no day comes last. */
export function byDeadline(a: TodoItem, b: TodoItem): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
