import { setTimeout as pause } from 'node:timers/promises';

const UPLOAD_MS = 120_000;
const WORKED_MS = 3_600_000;
const NOBODY = Symbol('nobody listens');

/** A department's client: sends a file, and again when no answer comes, until it holds a receipt; then waits until it is worked. */
export class Sender {
  /** How often a file was sent again because the answer broke off or gave no receipt; knocking at a closed door does not count. */
  resends = 0;
  #house;
  #underWay = () => undefined;

  constructor(house) {
    this.#house = house;
  }

  /** Resolves when the next upload begins. */
  nextUpload() {
    return new Promise((done) => (this.#underWay = done));
  }

  async send({ name, bytes, item, organ, operation }) {
    for (;;) {
      const form = new FormData();
      for (const [key, value] of Object.entries({ item, organ, operation })) form.append(key, value);
      form.append('file', new Blob([bytes]), name);
      this.#underWay();
      const answer = await this.#ask('/api/submissions', { method: 'POST', body: form });
      if (answer?.receipt) return this.#untilWorked(answer.receipt);
      if (answer !== NOBODY) this.resends += 1;
      await pause(200);
    }
  }

  async #untilWorked(receipt) {
    for (const start = Date.now(); Date.now() - start < WORKED_MS; await pause(200)) {
      const answer = await this.#ask(`/api/submissions/${receipt}`, {});
      if (answer?.state === 'done' || answer?.state === 'refused') return;
    }
    throw new Error(`${receipt} was not worked`);
  }

  async #ask(path, init) {
    try {
      const answer = await fetch(this.#house.url + path, { ...init, headers: { authorization: `Bearer ${this.#house.token}` }, signal: AbortSignal.timeout(UPLOAD_MS) });
      const body = await answer.json();
      return answer.ok ? body : undefined;
    } catch (error) {
      return error.cause?.code === 'ECONNREFUSED' ? NOBODY : undefined;
    }
  }
}
