import { createHash } from 'node:crypto';
import type { Catalogue } from '@credit/catalogue';
import { openPool } from '@credit/db';
import { basisInForce, type DisclosureState, type DisclosureSubject, type RecordCategory, type RecordForm } from '@credit/domain';
import { TODAY, type RunningGateway } from './running-gateway.js';
import { takeIn } from './register-mother.js';
import { penaltyRow, registrationRow } from './rows-mother.js';
import { unheldIdentityNumber, unheldUscc } from './codes-mother.js';

/** Who sent the records: an organ of the catalogue. */
export const SENDER = '11430422MBX001011P';
export const OWNER = '王测山';

export interface HeldSubject {
  readonly who: DisclosureSubject;
  readonly code: string;
  readonly id: number;
}

export interface HeldRecord {
  readonly id: string;
  readonly who: DisclosureSubject;
  readonly state: DisclosureState;
  readonly category: RecordCategory & { readonly form: RecordForm };
  readonly fields: Readonly<Record<string, string>>;
}

const ENDING = new Set(['penalty', 'blacklist', 'red-list', 'award']);
const CODES: Readonly<Record<DisclosureSubject, string>> = {
  organisation: unheldUscc(1), 'individual-business': unheldUscc(2, '92'), 'natural-person': unheldIdentityNumber('18800101'), minor: unheldIdentityNumber('20091101'),
};

/** Four subjects, one of each kind that the matrix tells apart, with a record of every kind of category in every state that is stored. */
export async function everyState(gateway: RunningGateway, ownerUrl: string): Promise<{ readonly subjects: readonly HeldSubject[]; readonly records: readonly HeldRecord[] }> {
  const subjects = await fourSubjects(gateway);
  const records = subjects.flatMap(({ who }) => recordsOf(who, gateway.platform.catalogue));
  const pool = openPool(ownerUrl, { max: 1 });
  try {
    await pool.query('truncate credit.record_revision');
    for (const record of records) {
      const subject = subjects.find(({ who }) => who === record.who);
      for (const [seq, act] of [[1, 'report'], ...(record.state === 'repaired' ? [[2, 'repair']] : record.state === 'withdrawn' ? [[2, 'withdraw']] : [])]) {
        await pool.query(
          `insert into credit.record_revision (subject_id, category, key_hash, seq, act, revision, content_hash, keyed_by_subject, document_no, decided_on, valid_from, valid_until,
             indefinite, organ_name, source_organ, known_on, submission_id, row, reason, fields)
           values ($1, $2, decode($3, 'hex'), $4, $5, 1, decode($3, 'hex'), true, $6, $7, null, $8, false, '某机关', $9, '2026-10-21', 1, 1, null, $10)`,
          [subject?.id, record.category.id, record.id, seq, act, numberOf(record), decidedOn(record), record.state === 'expired' ? '2011-01-01' : null, SENDER, JSON.stringify(record.fields)],
        );
      }
    }
  } finally {
    await pool.end();
  }
  return { subjects, records };
}

/** What the record is called in its document, and nowhere else. */
export function numberOf({ category, state, who }: Pick<HeldRecord, 'category' | 'state' | 'who'>): string {
  return `测${category.id}${state}${who}号`;
}

function decidedOn({ state }: HeldRecord): string {
  return state === 'expired' ? '2010-01-01' : '2026-10-20';
}

async function fourSubjects({ platform }: RunningGateway): Promise<readonly HeldSubject[]> {
  const take = (item: string, rows: readonly Readonly<Record<string, string>>[]) => takeIn({ item, organ: SENDER, receivedOn: '2026-10-21', rows }, platform);
  await take('business-registration', [
    registrationRow({ code: CODES.organisation, name: '某某测试食品有限公司' }),
    registrationRow({ code: CODES['individual-business'], name: '某某测试早餐店' }, { DJ_ZTLX: '个体工商户' }),
  ]);
  const person = (code: string, n: number) =>
    penaltyRow({ code, name: '测某某' }, SENDER, { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: code, CF_WSH: `某市监罚〔2026〕${n}号` });
  await take('administrative-penalty', [person(CODES['natural-person'], 1), person(CODES.minor, 2)]);
  const found = Object.entries(CODES).map(async ([who, code]) => {
    const profile = await platform.store.profiles.find({ scheme: who === 'natural-person' || who === 'minor' ? 'ID' : 'USCC', value: code, asOf: TODAY });
    if (!profile) throw new Error(`${who} was taken in and is not there`);
    return { who: who as DisclosureSubject, code, id: profile.subject.id };
  });
  return Promise.all(found);
}

function recordsOf(who: DisclosureSubject, catalogue: Catalogue): readonly HeldRecord[] {
  return categoriesFor(who, catalogue).flatMap((category) => statesOf(category).map((state) => {
    const named = { category, state, who };
    return { ...named, id: createHash('md5').update(numberOf(named)).digest('hex'), fields: fieldsOf(named) };
  }));
}

/** One category of each kind that has a form and a basis today, and what is sealed. */
function categoriesFor(who: DisclosureSubject, { categories }: Catalogue): readonly HeldRecord['category'][] {
  const person = who === 'natural-person' || who === 'minor';
  const fitting = [...categories.values()].filter((each): each is HeldRecord['category'] =>
    each.form !== null && (each.sealed || (basisInForce(each.basis, TODAY).length > 0 && each.admission === 'admitted')) && each.subjectTypes.includes('natural-person') === person);
  const first = new Map<string, HeldRecord['category']>();
  for (const each of fitting) {
    const key = each.sealed ? `sealed ${each.id}` : `${each.kind} ${each.disclosure}`;
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}

/** States that a record of the category can be in as it is stored today; objections are not stored yet, so none is disputed. */
function statesOf({ kind, form, sealed }: HeldRecord['category']): readonly DisclosureState[] {
  if (sealed) return ['sealed'];
  return ['current', ...(form.severity ? (['minor-severity'] as const) : []), ...(ENDING.has(kind) ? (['expired'] as const) : []), 'repaired', 'withdrawn'];
}

function fieldsOf({ category, state, who }: Pick<HeldRecord, 'category' | 'state' | 'who'>): Readonly<Record<string, string>> {
  const { form } = category;
  const said = form.columns.map(({ field, sensitivity }) => [field, sensitivity === 'representative' ? OWNER : `${field}的内容`] as const);
  const severity = form.severity ? [[form.severity.stated, state === 'minor-severity' ? '轻微' : '一般'], [form.severity.penaltyKinds, '罚款']] : [];
  const number = form.documentNo === null ? [] : [[form.documentNo, numberOf({ category, state, who })]];
  return Object.fromEntries([...said, ...severity, ...number]);
}
