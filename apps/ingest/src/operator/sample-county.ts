import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Queue, ReceivedFiles, Store } from '@credit/db';
import { parse } from 'yaml';

const FOLDER = fileURLToPath(new URL('../../sample-county', import.meta.url));
const POLL_MS = 200;

interface SampleFile {
  readonly file: string;
  readonly item: string;
  readonly organ: string;
  readonly operation: 'upsert' | 'correct';
}

/**
 * Loads the sample county, file by file in its order, as received on its day; the workers do the work. A register that
 * has anything in it is left alone. A file that an interrupted load had sent already is waited for, not sent again.
 */
export async function loadSampleCounty(
  to: { readonly store: Store; readonly files: ReceivedFiles; readonly queue: Queue },
  log: (line: string) => void,
): Promise<void> {
  const { receivedOn, files }: { receivedOn: string; files: readonly SampleFile[] } = parse(readFileSync(join(FOLDER, 'files.yaml'), 'utf8'));
  const sent = await to.store.submissions.fileNames();
  if ([...sent].some(([name]) => !files.some((f) => f.file === name))) {
    log('库中已有数据，不再载入样例县');
    return;
  }
  if (await areWorked(files.map(({ file }) => sent.get(file)), to.store)) {
    log(`样例县已载入（${files.length} 份报送）`);
    return;
  }
  for (const [i, sample] of files.entries()) {
    const receipt = sent.get(sample.file) ?? (await send(sample, receivedOn, to));
    const outcome = await untilWorked(receipt, to.store);
    log(`样例县 ${i + 1}/${files.length} ${sample.file}：${outcome}`);
  }
  while (await to.store.searchDocuments.isBehind()) await pause(POLL_MS);
}

async function areWorked(receipts: readonly (string | undefined)[], store: Store): Promise<boolean> {
  for (const receipt of receipts) {
    const state = receipt === undefined ? undefined : (await store.submissions.find(receipt))?.state;
    if (state !== 'done' && state !== 'refused') return false;
  }
  return true;
}

async function send(
  sample: SampleFile,
  receivedOn: string,
  to: { readonly store: Store; readonly files: ReceivedFiles; readonly queue: Queue },
): Promise<string> {
  const path = join(FOLDER, sample.file);
  if (!existsSync(path)) throw new Error(`样例文件 ${sample.file} 不在 ${FOLDER}`);
  const bytes = readFileSync(path);
  const submission = await to.store.submissions.register(
    {
      item: sample.item,
      organ: sample.organ,
      operation: sample.operation,
      fileName: sample.file,
      byteSize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      storedName: await to.files.keep([bytes]),
      receivedOn,
      refusal: null,
    },
    to.queue,
  );
  return submission.receipt;
}

async function untilWorked(receipt: string, store: Store): Promise<string> {
  for (;;) {
    const submission = await store.submissions.find(receipt);
    if (submission?.state === 'refused') return `整份不收（${submission.refusal?.message ?? ''}）`;
    if (submission?.state === 'done') {
      const { accepted, acceptedWithWarning, rejected, quarantined } = submission.counts;
      return `接收 ${accepted + acceptedWithWarning} 行，退回 ${rejected} 行，待确认 ${quarantined} 行`;
    }
    await pause(POLL_MS);
  }
}
