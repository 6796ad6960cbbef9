import { setTimeout as pause } from 'node:timers/promises';
import { numbers, pick } from '../register/random.mjs';

/** Who is killed together; workers most often. */
const VICTIMS = [
  ['worker 1'], ['worker 2'], ['worker 1', 'worker 2'], ['gateway'], ['gateway'], ['postgres'], ['postgres'], ['gateway', 'postgres'], ['worker 1', 'worker 2', 'gateway', 'postgres'],
];

/** Kills parts of a house at random points, the same for the same seed as far as the machine's own timing lets it. */
export class Disturber {
  /** Kills so far; several processes killed at the same moment are one. */
  kills = 0;
  processes = 0;
  duringUpload = 0;
  #next;

  constructor(seed) {
    this.#next = numbers(seed);
  }

  /** Until the round is over or there were enough kills. `longest` in ms: how long the house may be left alone between two. */
  async disturb({ house, sender, over, enough, longest }) {
    while (!over() && this.kills < enough) {
      const uploading = await this.#wait(sender, longest);
      if (over()) return;
      for (const victim of pick(this.#next, VICTIMS)) {
        house.kill(victim);
        this.processes += 1;
      }
      this.kills += 1;
      if (uploading) this.duringUpload += 1;
      await house.untilReady();
    }
  }

  /** To a random moment; every third time to a moment of an upload, if one begins soon. */
  async #wait(sender, longest) {
    const uploading = this.#next(3) === 0 && (await Promise.race([sender.nextUpload().then(() => true), pause(longest, false)]));
    await pause(uploading ? this.#next(600) : 100 + this.#next(longest));
    return uploading;
  }
}
