import { createServer } from 'node:http';
import { startNode } from './start-node.mjs';

/** One Elasticsearch for a run of tests, in whichever processes they run: started when the first of them asks for its address. */
export async function offerNode() {
  if (globalThis.creditTestElasticsearch) return;
  const offer = { node: undefined, server: undefined };
  globalThis.creditTestElasticsearch = offer;
  offer.server = createServer((_request, response) => {
    offer.node ??= startNode();
    offer.node.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((done) => offer.server.listen(0, '127.0.0.1', done));
  process.env.TEST_ELASTICSEARCH_OFFER = `http://127.0.0.1:${offer.server.address().port}`;
}

export async function withdrawNode() {
  const offer = globalThis.creditTestElasticsearch;
  if (!offer) return;
  globalThis.creditTestElasticsearch = undefined;
  offer.server.closeAllConnections();
  await new Promise((done) => offer.server.close(done));
  const node = await offer.node?.catch(() => undefined);
  await node?.stop();
}
