import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Disturber } from '../kill/disturb.mjs';
import { DisturbedHouse } from '../kill/disturbed-house.mjs';
import { differences, endState } from '../kill/end-state.mjs';
import { Sender } from '../kill/sender.mjs';
import { penaltyCsv } from '../register/penalties.mjs';

export const options = { times: 200, rows: 200_000, seed: 1 };
const SAMPLES = fileURLToPath(new URL('../../apps/ingest/sample-county', import.meta.url));
/** No file of the sample county is this organ's penalties: its file is worked beside theirs. */
const TRANSPORT = '11430422MBX001097J';
/** The undisturbed time over this is how long the house may be left alone between two kills, so that on a slow machine too the work gets on. */
const KILLS_A_RUN = 30;

/** The sample county and a generated file, taken in undisturbed and again with `times` kills at random points: both must end alike, row for row. */
export async function measure({ times, rows, seed }) {
  const files = { county: sampleFiles(), generated: generated(rows) };
  const calm = await run(files, () => Promise.resolve());
  console.log(`  不受干扰：${Math.round(calm.seconds)} 秒，${Object.entries(calm.state).map(([part, lines]) => `${part} ${lines.length}`).join('，')}`);
  const disturber = new Disturber(seed);
  const longest = Math.max(1500, Math.round((calm.seconds * 2000) / KILLS_A_RUN));
  const found = faultsOf(calm.state).map((fault) => ({ round: 0, ...fault }));
  let rounds = 0;
  let resends = 0;
  while (disturber.kills < times) {
    const disturbed = await run(files, (round) => Promise.all([disturber.disturb({ ...round, enough: times, longest }), sendAgain(round)]));
    rounds += 1;
    resends += disturbed.resends;
    found.push(...[...differences(calm.state, disturbed.state), ...faultsOf(disturbed.state)].map((difference) => ({ round: rounds, ...difference })));
    console.log(`  第 ${rounds} 轮：已杀 ${disturber.kills} 次（${disturber.processes} 个进程，其中 ${disturber.duringUpload} 次在上传时），重发 ${resends} 次，不同 ${found.reduce((n, { rows: r }) => n + r, 0)} 行`);
  }
  if (found.length > 0) {
    console.error(JSON.stringify(found, null, 2));
    process.exitCode = 1;
  }
  const at = new Date().toISOString();
  const figure = (name, unit, ours, limit = null) => ({ name: `kill: ${name}`, unit, ours, reference: null, limit, ratio: null, n: disturber.kills, at });
  return [
    { ...figure('rows that differ', 'rows', found.reduce((n, { rows: r }) => n + r, 0), '0'), differences: found, compared: Object.fromEntries(Object.entries(calm.state).map(([part, lines]) => [part, lines.length])) },
    figure('kills', 'kills', disturber.kills),
    figure('processes killed', 'processes', disturber.processes),
    figure('kills during an upload', 'kills', disturber.duringUpload),
    figure('files sent again', 'uploads', resends),
    figure('rounds', 'rounds', rounds),
  ];
}

/** What must be empty in every state, however the states compare. */
function faultsOf(state) {
  return ['receiptsWithoutFile', 'receiptsWhoseFileWasSwept', 'filesWithoutReceipt', 'workingFilesLeft', 'filesBlamed', 'unfinished']
    .filter((part) => state[part].length > 0)
    .map((part) => ({ part, rows: state[part].length, missing: [], added: state[part].slice(0, 3) }));
}

/** The county's files one after the other, since later ones rest on earlier ones; the generated one beside them. */
async function run({ county, generated }, disturb) {
  const house = new DisturbedHouse();
  await house.start();
  try {
    const sender = new Sender(house);
    let over = false;
    const started = performance.now();
    const sent = [];
    const disturbing = disturb({ house, sender, sent, over: () => over });
    const beside = sender.send(generated);
    for (const file of county) {
      await sender.send(file);
      sent.push(file);
    }
    await beside;
    over = true;
    const seconds = (performance.now() - started) / 1000;
    await disturbing;
    await house.untilReady();
    await house.stopApps();
    return { seconds, resends: sender.resends, state: await endState(house) };
  } finally {
    await house.stop();
  }
}

/** A client that sends worked files again and again, so that uploads are always under way: the same bytes change nothing. */
async function sendAgain({ sender, sent, over }) {
  for (let n = 0; !over(); n += 1) {
    if (sent.length > 0) await sender.send(sent[n % sent.length]);
    await pause(300);
  }
}

function sampleFiles() {
  const text = readFileSync(join(SAMPLES, 'files.yaml'), 'utf8');
  return [...text.matchAll(/\{file: ([^,]+), item: ([\w-]+), organ: '?(\w+)'?, operation: (\w+)\}/g)].map(([, file, item, organ, operation]) => ({
    name: file.trim(), bytes: readFileSync(join(SAMPLES, file.trim())), item, organ, operation,
  }));
}

/** Every 500th row repeats the one before: the later of the two is a duplicate, also across a batch or a death. */
function generated(rows) {
  const lines = penaltyCsv({ rows, subjects: Math.ceil(rows / 8), seed: 5 }).split('\n');
  const text = lines.map((each, i) => (i > 1 && i % 500 === 0 ? lines[i - 1] : each)).join('\n');
  return { name: 'generated.csv', bytes: Buffer.from(text), item: 'administrative-penalty', organ: TRANSPORT, operation: 'upsert' };
}
