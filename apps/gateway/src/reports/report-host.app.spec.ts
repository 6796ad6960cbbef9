import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createTestDatabase } from '../../../../tests/postgres/test-database.js';
import { unheldUscc } from '../testing/codes-mother.js';
import { takeIn } from '../testing/register-mother.js';
import { registrationRow } from '../testing/rows-mother.js';
import { startGateway, type RunningGateway } from '../testing/running-gateway.js';

const FIRM = { code: unheldUscc(1), name: '某某测试有限公司' };

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(await createTestDatabase());
  await takeIn({ item: 'business-registration', organ: unheldUscc(9, '11'), receivedOn: '2026-01-05', rows: [registrationRow(FIRM)] }, gateway.platform);
}, 60_000);
afterAll(() => gateway.stop());

const paperAskedAt = (host: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(`${gateway.url}/api/subjects/${FIRM.code}/report.pdf`, { headers: { host } }, (response) => resolve(buffer(response))).on('error', reject);
  });

test('where no address is set the paper names none: whoever asks cannot have it lead to a page of theirs', async () => {
  const paper = await paperAskedAt('evil.example');
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.equals(await paperAskedAt('credit.example.cn'))).toBe(true);
});
