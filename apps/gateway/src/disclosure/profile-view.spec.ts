import { loadCatalogue } from '@credit/catalogue';
import type { CreditRecord, CreditSubject, Viewer } from '@credit/domain';
import { toProfileView } from './profile-view.js';

const catalogue = loadCatalogue();
const SHOP = '张测三小吃店';

function record(category: string, fields: Readonly<Record<string, string>>): CreditRecord {
  return {
    id: category, category, documentNo: null, decidedOn: '2026-10-20', validFrom: null, validUntil: null, indefinite: false, organName: null, sourceOrgan: 'SENDER', state: 'CORRECTED',
    revision: 2, disputed: false, knownOn: '2026-10-21', reason: '原写作张测三，已更正', fields,
  };
}

const RECORDS = [
  record('business-registration', { DJ_MC: SHOP, DJ_FRDB: '张测三', DJ_ZS: '衡南县测镇测路1号' }),
  record('administrative-penalty', { CF_XDR_MC: '张测三', CF_XDR_SWDJ: '110101188001011234', CF_WFXW: '无证经营，张测三所为', CF_SY: `${SHOP}系张测三所开，驾驶员李测四到场`, CF_CFLB: '罚款', DISCREDIT_LEVEL: '一般' }),
];

function read(kind: CreditSubject['kind'], viewer: Viewer): string {
  const subject: CreditSubject = {
    id: 1, code: '92430422MAX895170D', kind, currentName: SHOP, formerNames: [], status: '存续', township: null, identifiers: [], bornOn: null, knownOn: '2026-10-21',
  };
  const { records } = toProfileView(RECORDS, subject, { catalogue, day: '2026-11-02', today: '2026-11-02', viewer });
  return JSON.stringify(records.map(({ headline, reason, fields, values }) => ({ headline, reason, fields: fields.map(({ value }) => value), values })));
}

test('an individual business’s owner is masked in fields, headlines, reasons and facts of all its records, but not in its name', () => {
  const seen = read('individual-business', { kind: 'anonymous' });
  expect(seen.replaceAll(SHOP, '')).not.toMatch(/张测三|110101188001011234|测路1号|李测四/);
  for (const said of ['张*', '无证经营，张某所为', `${SHOP}系张某所开，驾驶员李某到场`, '原写作张某，已更正', '***']) expect(seen).toContain(said);
});

test('of a company its representative is named where the form names one, third persons are not', () => {
  const seen = read('enterprise', { kind: 'anonymous' });
  expect(seen).toContain('"张测三"');
  expect(seen).not.toMatch(/李测四|110101188001011234/);
});

test('the subject itself and a department read what was written', () => {
  for (const viewer of [{ kind: 'self' }, { kind: 'organ', organ: 'SENDER', operator: '某经办', purpose: '核实' }] as const) {
    expect(read('individual-business', viewer)).toContain(`${SHOP}系张测三所开，驾驶员李测四到场`);
  }
});

test('an administrator of the platform reads nothing', () => {
  expect(read('individual-business', { kind: 'administrator', operator: '某某' })).not.toMatch(/[张李]|小吃店|无证/);
});
