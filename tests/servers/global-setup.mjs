import { offerNode } from '../elasticsearch/node-on-demand.mjs';
import startPostgres from '../postgres/global-setup.mjs';

export default async function setUp() {
  await startPostgres();
  await offerNode();
}
