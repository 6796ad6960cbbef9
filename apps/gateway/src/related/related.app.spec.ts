import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldIdentityNumber, unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const ORGAN = unheldUscc(9, '11');
const HEAD = { code: unheldUscc(1), name: '某某测试食品有限公司' };
const BRANCH = { code: unheldUscc(2), name: '某某测试食品有限公司（云集）分公司' };
const OTHER = { code: unheldUscc(3), name: '某某测试食品有限责任公司' };
const UNION = { code: unheldUscc(4, '81'), name: '某某测试食品有限公司工会委员会' };
const SHOP = { code: unheldUscc(5, '92'), name: '某某测试食品有限公司第一分店' };
const RENAMED = { code: unheldUscc(6), name: '某某改名食品有限公司' };

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({
    item: 'business-registration', organ: ORGAN, receivedOn: '2026-01-05',
    rows: [
      registrationRow(HEAD), registrationRow(BRANCH), registrationRow(OTHER), registrationRow(UNION), registrationRow(SHOP, { DJ_ZTLX: '个体工商户' }),
      registrationRow(RENAMED, { DJ_CYM: '某某测试食品有限公司旧分公司' }),
    ],
  }, gateway.platform);
}, 60_000);
afterAll(() => gateway.stop());

async function relatedTo(code: string): Promise<unknown> {
  const { data, errors } = await gateway.graphql('query ($code: String!) { relatedByName(code: $code) { code name kind relation } }', { code });
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return Object(data).relatedByName;
}

test('a head office shows its branches: registered, of the present name, enterprises', async () => {
  expect(await relatedTo(HEAD.code)).toEqual([{ code: BRANCH.code, name: BRANCH.name, kind: 'ENTERPRISE', relation: 'BRANCH' }]);
});

test('a branch shows its head office', async () => {
  expect(await relatedTo(BRANCH.code)).toEqual([{ code: HEAD.code, name: HEAD.name, kind: 'ENTERPRISE', relation: 'HEAD_OFFICE' }]);
});

test.each([['a name that only resembles', OTHER.code], ['a code that nobody has', unheldUscc(77)], ['a person’s number', unheldIdentityNumber('18800101')], ['no code', '某某']])('%s has none', async (_, code) => {
  expect(await relatedTo(code)).toEqual([]);
});
