import { connect, createServer, type Socket } from 'node:net';

/** A way to Elasticsearch that can be made to fail. */
export interface WaywardProxy {
  readonly url: string;
  /** `passes`: as if it were not there; `hangs`: takes what is said and is silent; `cuts`: refuses. */
  behave(how: 'passes' | 'hangs' | 'cuts'): void;
  close(): Promise<void>;
}

export async function startWaywardProxy(serverUrl: string): Promise<WaywardProxy> {
  const to = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let how: 'passes' | 'hangs' | 'cuts' = 'passes';
  const server = createServer((client) => {
    if (how === 'cuts') return void client.destroy();
    const upstream = connect(Number(to.port), to.hostname);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end).on('close', () => sockets.delete(socket));
    }
    client.on('data', (data) => how === 'passes' && upstream.write(data));
    upstream.on('data', (data) => how === 'passes' && client.write(data));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    behave: (next) => {
      how = next;
      // What was said meanwhile is lost; who hung must begin anew.
      for (const socket of sockets) if (next !== 'hangs') socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
