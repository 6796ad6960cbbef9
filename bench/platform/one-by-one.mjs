import { connect } from 'node:net';

const HEAD_END = '\r\n\r\n';
const lines = new Map();

/** One GraphQL question over one connection that stays open; the answer's data. Written and read by hand: what a library for HTTP takes would count as the server's. */
export async function askOnce(url, query, variables) {
  const { host, hostname, port } = new URL(url);
  const line = lines.get(host) ?? openLine(hostname, Number(port));
  lines.set(host, line);
  const body = JSON.stringify({ query, variables });
  const answer = await line.ask(`POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const { data, errors } = JSON.parse(answer);
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** A connection on which one question at a time is asked. A server that ends it is asked anew on another. */
function openLine(host, port) {
  let socket;
  let waiting;
  let pieces = [];
  const fail = (error) => {
    socket = undefined;
    waiting?.fail(error);
    waiting = undefined;
  };
  const take = (piece) => {
    pieces.push(piece);
    const answer = pieces.length === 1 ? piece : Buffer.concat(pieces);
    const head = answer.indexOf(HEAD_END);
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(answer.toString('latin1', 0, head))?.[1]);
    if (Number.isNaN(length)) return fail(new Error('the answer does not say how long it is'));
    const body = answer.subarray(head + HEAD_END.length);
    if (body.length < length) return;
    const { done } = waiting;
    [waiting, pieces] = [undefined, []];
    done(body.toString('utf8'));
  };
  return {
    ask: (request) =>
      new Promise((done, refuse) => {
        waiting = { done, fail: refuse };
        pieces = [];
        if (socket === undefined) {
          socket = connect({ host, port, noDelay: true });
          socket.on('data', take);
          socket.on('error', fail);
          socket.on('close', () => fail(new Error('the server ended the connection')));
          socket.unref();
        }
        socket.ref();
        socket.write(request);
      }).finally(() => socket?.unref()),
  };
}

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The value below which `share` of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
