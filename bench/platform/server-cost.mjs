import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a PostgreSQL server has used so far: its processes, and those that have ended. */
export function serverCpuSeconds(pid) {
  let ticks = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const times = timesOf(entry);
    if (!times) continue;
    if (times.pid === pid) ticks += times.own + times.ended;
    else if (times.parent === pid) ticks += times.own;
  }
  return ticks / TICKS_PER_SECOND;
}

function timesOf(entry) {
  try {
    // The name of the program stands in brackets and may hold blanks: the fields after it count (proc(5)).
    const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ').at(-1).split(' ').map(Number);
    return { pid: Number(entry), parent: fields[1], own: fields[11] + fields[12], ended: fields[13] + fields[14] };
  } catch {
    return undefined;
  }
}
