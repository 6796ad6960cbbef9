import { withdrawNode } from '../elasticsearch/node-on-demand.mjs';
import stopPostgres from '../postgres/global-teardown.mjs';

export default async function tearDown() {
  await withdrawNode();
  await stopPostgres();
}
