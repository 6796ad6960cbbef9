import { connect, createServer, type Socket } from 'node:net';

const COMMIT = Buffer.from('commit\0');

/** Where a connection breaks: before its COMMIT reaches the server, or after the server has answered it and before the client hears it. */
export type Cut = 'before commit' | 'after commit';

/** A way to PostgreSQL that breaks at a chosen place. */
export interface CuttingProxy {
  /** The connection string through the proxy. */
  readonly url: string;
  /** The next connection that commits breaks there; with `away` nobody gets through any more until `restore`. */
  cutNext(cut: Cut, more?: { readonly away: boolean }): void;
  /** All connections break, and nobody gets through any more until `restore`. */
  goAway(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const to = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let next: { readonly cut: Cut; readonly away: boolean } | undefined;
  let away = false;
  const server = createServer((client) => {
    if (away) return void client.destroy();
    const upstream = connect(Number(to.port), to.hostname);
    let answersAreLost = false;
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end).on('close', () => sockets.delete(socket));
    }
    client.on('data', (data) => {
      if (next && data.includes(COMMIT)) {
        const { cut } = next;
        away = next.away;
        next = undefined;
        if (cut === 'before commit') return end();
        answersAreLost = true;
      }
      upstream.write(data);
    });
    upstream.on('data', (data) => (answersAreLost ? end() : client.write(data)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const url = new URL(databaseUrl);
  url.port = String(address.port);
  return {
    url: url.href,
    cutNext: (cut, { away: stays } = { away: false }) => (next = { cut, away: stays }),
    goAway: () => {
      away = true;
      for (const socket of sockets) socket.destroy();
    },
    restore: () => (away = false),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
