import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DisturbedHouse } from '../kill/disturbed-house.mjs';
import { endState } from '../kill/end-state.mjs';
import { penaltyCsv } from '../register/penalties.mjs';
import { numbers, pick } from '../register/random.mjs';

export const options = { times: 200, rows: 200_000, seed: 1 };
const SAMPLES = fileURLToPath(new URL('../../apps/ingest/sample-county', import.meta.url));
const VICTIMS = [['worker 1'], ['worker 2'], ['worker 1'], ['worker 2'], ['gateway'], ['postgres'], ['worker 1', 'worker 2'], ['gateway', 'postgres'], ['worker 1', 'gateway', 'postgres']];

/** The sample county and a generated file, taken in undisturbed and again with `times` kills at random points: both must end alike, row for row. */
export async function measure({ times, rows, seed }) {
  const files = [...sampleFiles(), generated(rows)];
  const wanted = await run(files, () => Promise.resolve());
  let kills = 0;
  let rounds = 0;
  const differences = [];
  const next = numbers(seed);
  while (kills < times) {
    const until = Math.min(times, kills + Math.max(20, Math.ceil(times / 4)));
    const state = await run(files, async (house, over) => {
      while (!over() && kills < until) {
        await pause(150 + next(1600));
        if (over()) return;
        for (const victim of pick(next, VICTIMS)) house.kill(victim);
        kills += 1;
        await house.untilReady();
      }
    });
    rounds += 1;
    for (const key of Object.keys(wanted)) if (state[key] !== wanted[key]) differences.push({ round: rounds, key, wanted: wanted[key], found: state[key] });
    console.log(`  第 ${rounds} 轮：已杀 ${kills} 次，不同 ${differences.length} 处`);
  }
  if (differences.length > 0) process.exitCode = 1;
  return [{ name: `kill: differences after ${kills} kills`, unit: 'differences', ours: differences.length, reference: null, limit: '0', ratio: null, n: kills, at: new Date().toISOString(), rounds, wanted, differences }];
}

async function run(files, disturb) {
  const house = new DisturbedHouse();
  await house.start();
  try {
    let over = false;
    const disturbing = disturb(house, () => over);
    for (const file of files) await house.send(file);
    over = true;
    await disturbing;
    await house.untilReady();
    return await endState(house);
  } finally {
    await house.stop();
  }
}

function sampleFiles() {
  const text = readFileSync(join(SAMPLES, 'files.yaml'), 'utf8');
  return [...text.matchAll(/\{file: ([^,]+), item: ([\w-]+), organ: '?(\w+)'?, operation: (\w+)\}/g)].map(([, file, item, organ, operation]) => ({ name: file.trim(), bytes: readFileSync(join(SAMPLES, file.trim())), item, organ, operation }));
}

function generated(rows) {
  return { name: 'generated.csv', bytes: Buffer.from(penaltyCsv({ rows, subjects: Math.ceil(rows / 8), seed: 5 })), item: 'administrative-penalty', organ: '11430422MBX001011P', operation: 'upsert' };
}
