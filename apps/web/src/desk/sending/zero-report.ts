import { send } from '../rest.js';

/** 零报告: nothing to report of a category in what is due this month. Rejects as `send` does. */
export async function sayNothing(category: string): Promise<void> {
  await send('/api/zero-reports', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ category }) });
}
