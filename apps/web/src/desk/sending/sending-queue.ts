import { reactive } from 'vue';
import { toProblem } from '../../api/use-answer.js';
import type { Sent } from './api.js';
import { followSubmission } from './follow-submission.js';
import type { Guess } from './guess-item.js';
import { upload } from './upload.js';

/** One file on its way, from being chosen until its result is there. */
export interface SendingLine {
  readonly id: number;
  readonly file: File;
  /** Empty until it is known. */
  item: string;
  operation: 'upsert' | 'correct';
  /** What told the item, where it was guessed. */
  readonly guessed: string;
  state: 'chosen' | 'uploading' | 'sent' | 'failed';
  /** The part of the file that is out, from 0 to 1. */
  part: number;
  receipt: string;
  submission: Sent | undefined;
  problem: string;
}

const lines = reactive<SendingLine[]>([]);
let last = 0;

/** The files of this visit: they stay while other pages are looked at, and go on. */
export function sendingLines(): readonly SendingLine[] {
  return lines;
}

export function choose(file: File, guess: Guess | undefined): void {
  last += 1;
  lines.push({ id: last, file, item: guess?.item ?? '', operation: guess?.operation ?? 'upsert', guessed: guess?.why ?? '', state: 'chosen', part: 0, receipt: '', submission: undefined, problem: '' });
}

export function takeAway({ id }: SendingLine): void {
  const at = lines.findIndex((line) => line.id === id);
  if (at >= 0) lines.splice(at, 1);
}

/** Forgets the lines whose result is there. */
export function clearDone(): void {
  for (const line of lines.filter(({ state, submission }) => state === 'sent' && submission !== undefined && !['QUEUED', 'WORKING'].includes(submission.state))) takeAway(line);
}

/** Sends a file and follows it until its result is there. */
export async function sendLine(line: SendingLine): Promise<void> {
  if (line.state === 'uploading' || line.state === 'sent') return;
  line.state = 'uploading';
  line.problem = '';
  line.part = 0;
  try {
    line.receipt = await upload(line, (part) => (line.part = part));
    line.state = 'sent';
  } catch (error) {
    line.state = 'failed';
    line.problem = toProblem(error).words;
    return;
  }
  await followSubmission(line.receipt, (submission) => (line.submission = submission));
}

/** One after the other, so that the first are done first. */
export async function sendAll(): Promise<void> {
  for (const line of lines.filter(({ item, state }) => item !== '' && (state === 'chosen' || state === 'failed'))) {
    const out = sendLine(line);
    await untilOut(line, out);
  }
}

/** A file that is out makes room for the next, whether its result is there or not. */
async function untilOut(line: SendingLine, out: Promise<void>): Promise<void> {
  let over = false;
  void out.finally(() => (over = true));
  while (!over && line.state === 'uploading') await new Promise((done) => setTimeout(done, 50));
}
