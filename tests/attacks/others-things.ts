import { ORGANS, SUBJECTS, type County } from '../files/county.js';
import { textFile } from '../files/file-mother.js';
import { penalties, penalty } from '../files/penalty-mother.js';
import { asked, send } from './attacker.js';
import type { Ids } from './everything-guarded.js';

/** Stands in everything of the department whose things these are, and nowhere else. */
export const MARK = '住建局内部事项七三一';

/** A department's submission, waiting row, check and watch, by what they are asked for in questions and addresses. */
export async function thingsOf(county: County): Promise<Ids> {
  const { platform } = county;
  const sent = await county.send(textFile(penalties([penalty(1), penalty(2, { name: `衡南县${MARK}有限公司`, code: null, content: `${MARK}：罚款人民币5000元`, facts: MARK })])), { name: `${MARK}.csv` });
  const headers = { authorization: `Bearer ${platform.token()}`, 'content-type': 'application/json' };
  const check = await send(`${platform.url}/api/checks`, { method: 'POST', headers, body: JSON.stringify({ scenario: 'bidding', purpose: MARK, project: MARK, operator: MARK, organ: ORGANS.housing, subjects: [{ code: SUBJECTS.jia.code }] }) });
  const number = String(Object(JSON.parse(check.text)).receipt);
  const watch = await send(`${platform.url}/api/watches`, { method: 'POST', headers, body: JSON.stringify({ receipt: number, until: '2027-05-31', operator: MARK }) });
  const { data } = JSON.parse((await asked(platform.url, { query: '{ quarantine { edges { node { id } } } }' }, platform.token())).text);
  return {
    receipt: String(sent.document['receipt']), 'checkReceipt.number': number, 'replayReceipt.number': number, 'beginWatch.receipt': number,
    number: String(Object(JSON.parse(watch.text)).number), entry: data.quarantine.edges[0].node.id, 'quarantineEntry.id': data.quarantine.edges[0].node.id, id: '1', task: '1', code: SUBJECTS.jia.code, subjectCode: SUBJECTS.ding.code, organ: ORGANS.housing,
    'hiddenRecords.kind': 'ORGAN', operator: '某', purpose: '某', scenario: 'bidding', until: '2027-05-31', item: 'administrative-penalty', act: 'accept', reason: '试',
  };
}

/** An address of a route with the things' numbers in it. */
export function addressOf(path: string, ids: Ids): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(idIn(path, name, ids)));
}

function idIn(path: string, name: string, ids: Ids): string {
  if (path.startsWith('/api/checks/')) return ids['checkReceipt.number'] ?? '';
  if (path.startsWith('/api/receipts/')) return `${ids['checkReceipt.number']}.pdf`;
  return ids[name] ?? '1';
}
