import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform, type RunningPlatform } from '../house/running-platform.js';
import { uscc } from './codes-mother.js';
import { textFile } from './file-mother.js';

export const ORGANS = {
  market: '11430422MBX001011P', tax: '11430422MBX00102XF', housing: '11430422MBX001038F', finance: '11430422MBX001046A', court: '11430422MBX0010545',
  labour: '11430422MBX0010620', ecology: '11430422MBX001070T', emergency: '11430422MBX001089P', transport: '11430422MBX001097J',
  reform: '11430422MBX00110X3', agriculture: '11430422MBX0011183', police: '11430422MBX001126X',
} as const;

/** Subjects on the register before a file comes. */
export const SUBJECTS = {
  jia: { code: uscc(1), name: '衡南县甲建材有限公司', former: '衡南县老甲建材厂' },
  yi: { code: uscc(2), name: '衡南县乙物流有限公司', former: null },
  bing: { code: uscc(3, '92'), name: '衡南县丙小吃店', former: null },
  ding: { code: uscc(4), name: '衡南县同名商行', former: null },
  wu: { code: uscc(5, '92'), name: '衡南县同名商行', former: null },
  ji: { code: uscc(6, '93'), name: '衡南县己种植专业合作社', former: null },
} as const;

/** What a submission came to, short enough to be compared at a glance. */
export interface Outcome {
  readonly status: number | null;
  readonly refusal: string | null;
  /** `accepted 2, rejected 1`, without those that are none; null for a refused file. */
  readonly counts: string | null;
  /** `3 rejected USCC_INVALID (+DATE_INVALID)`. */
  readonly rows: readonly string[];
}

export interface Sent {
  readonly item?: string;
  readonly organ?: string;
  readonly operation?: 'upsert' | 'correct';
  readonly received?: string;
  readonly name?: string;
}

/** A county with an empty register but for `SUBJECTS`, and its departments' command line. */
export interface County {
  readonly platform: RunningPlatform;
  send(content: Buffer | string, sent?: Sent): Promise<Outcome & { readonly document: Record<string, unknown> }>;
  subject(code: string): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export async function startCounty(): Promise<County> {
  const platform = await startPlatform({ today: '2026-11-02' });
  const folder = mkdtempSync(join(tmpdir(), 'credit-county-'));
  let sent = 0;
  const county: County = {
    platform,
    send: async (content, { item = 'administrative-penalty', organ = ORGANS.housing, operation = 'upsert', received, name = 'file' } = {}) => {
      const path = join(folder, `${(sent += 1)}-${name}`);
      writeFileSync(path, content);
      const { status, document } = await platform.creditJson([
        'submit', path, '--item', item, '--organ', organ, '--operation', operation, ...(received === undefined ? [] : ['--received', received]),
      ]);
      return { status, document, ...outcomeOf(document) };
    },
    subject: async (code) => (await platform.creditJson(['subject', code, '--viewer', 'self'])).document,
    stop: async () => {
      await platform.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const rows = Object.values(SUBJECTS).map(({ code, name, former }) => [code, name, former, KINDS[code.slice(0, 2)] ?? '企业', '2015-03-02', '存续']);
  await county.send(textFile([['统一社会信用代码', '名称', '曾用名', '市场主体类型', '成立日期', '经营状态'], ...rows]), { item: 'business-registration', organ: ORGANS.market });
  return county;
}

const COUNTS = ['accepted', 'acceptedWithWarning', 'rejected', 'quarantined', 'duplicate', 'skipped'];
const KINDS: Readonly<Record<string, string>> = { '91': '企业', '92': '个体工商户', '93': '农民专业合作社' };

function outcomeOf(document: Record<string, unknown>): Omit<Outcome, 'status'> {
  const { refusal, counts, rows } = document;
  const lines = Array.isArray(rows) ? rows : [];
  return {
    refusal: refusal === null ? null : String(Object(refusal).code),
    counts: counts === null ? null : COUNTS.flatMap((name) => (Object(counts)[name] === 0 ? [] : [`${name} ${String(Object(counts)[name])}`])).join(', '),
    rows: lines.map(({ row, outcome, code, also }) => `${row} ${outcome} ${code}${also.length > 0 ? ` (+${also.map((fault: { code: string }) => fault.code).join(' ')})` : ''}`),
  };
}
