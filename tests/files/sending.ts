import { setTimeout as pause } from 'node:timers/promises';
import type { RunningPlatform } from '../house/running-platform.js';

/** A submission report, as far as these tests read it. */
export interface Report {
  readonly receipt: string;
  readonly state: string;
  readonly refusal: { readonly code: string } | null;
  readonly sheet: string | null;
  readonly dataRows: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly notices: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly outcome: string; readonly code: string; readonly column: string | null }[];
}

const POLL_MS = 200;

/** Asks the platform for what only departments and the public see of it: over HTTP. */
export class Sending {
  constructor(private readonly platform: RunningPlatform) {}

  async template(item: string, operation: 'upsert' | 'correct' = 'upsert'): Promise<ArrayBuffer> {
    const response = await fetch(`${this.platform.url}/api/templates/${item}.xlsx${operation === 'correct' ? '?operation=correct' : ''}`);
    if (!response.ok) throw new Error(`no template for ${item}: ${await response.text()}`);
    return response.arrayBuffer();
  }

  /** Sends a file; the receipt comes at once. */
  async submit(file: Blob, sent: { readonly item: string; readonly organ: string; readonly operation?: 'upsert' | 'correct' }): Promise<string> {
    const form = new FormData();
    for (const [name, value] of Object.entries(sent)) form.set(name, value);
    form.set('file', file, `${sent.item}.xlsx`);
    const response = await fetch(`${this.platform.url}/api/submissions`, { method: 'POST', body: form, headers: this.headers() });
    const { receipt } = Object(await response.json());
    if (typeof receipt !== 'string') throw new Error(`${sent.item} has no receipt: ${response.status}`);
    return receipt;
  }

  /** The report, when the workers are done. */
  async report(receipt: string): Promise<Report> {
    for (;;) {
      const response = await fetch(`${this.platform.url}/api/submissions/${receipt}`, { headers: this.headers() });
      const report: Report = Object(await response.json());
      if (report.state === 'done' || report.state === 'refused') return report;
      await pause(POLL_MS);
    }
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.platform.token()}` };
  }
}

/** Works through tasks, a few at a time, and gives their results in order. */
export async function inTurns<T, R>(tasks: readonly T[], work: (task: T, index: number) => Promise<R>, atOnce = 6): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let i = next++; i < tasks.length; i = next++) {
      const task = tasks[i];
      if (task !== undefined) results[i] = await work(task, i);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return results;
}
