import { dayWords } from '../../words.js';
import type { CheckHonour, CheckListing, CheckMeasure, CheckRow, Cited } from './check-document.js';

/** What a check's rows say, in words: facts and rules, no word that judges. */

const METHODS: Readonly<Record<CheckRow['matchMethod'], string>> = {
  CODE: '代码相符',
  CODE_NORMALISED: '代码去掉空格、全角等写法后相符',
  CODE_REPAIRED: '代码改正形近字母后相符，名称一致',
  NONE: '没有对上任何主体',
};

/** How a line was joined to its subject, and what of it is to be looked at again. */
export function matchWords({ matchMethod, formerNameUsed, nameDiffers }: Pick<CheckRow, 'matchMethod' | 'formerNameUsed' | 'nameDiffers'>): string {
  return [METHODS[matchMethod], ...(formerNameUsed ? ['名单所写的是曾用名'] : []), ...(nameDiffers ? ['名单所写的名称不是这个主体的名称，请核对'] : [])].join('；');
}

export function dutyWords(duty: CheckMeasure['duty']): string {
  return duty === 'must' ? '应当' : '可以';
}

/** 《…》第22条 */
export function citedWords({ title, article }: Cited): string {
  return `${title}${article === null ? '' : `第${article}条`}`;
}

export function measureWords(measure: CheckMeasure): string {
  return `${dutyWords(measure.duty)}：${measure.name}（${measure.basis.map(citedWords).join('、')}）`;
}

/** From which day to which a listing has effect. */
export function listingDays({ listedOn, from, until, standing }: CheckListing): string {
  const begun = from === listedOn ? `${dayWords(listedOn)}列入` : `${dayWords(listedOn)}列入，${dayWords(from)}起生效`;
  switch (standing.on) {
    case 'ended':
      return `${begun}，${endWords(standing.why)}${standing.since === undefined ? '' : `（${dayWords(standing.since)}起）`}`;
    case 'suspended':
      return `${begun}，${suspensionWords(standing.why)}${standing.since === undefined ? '' : `（${dayWords(standing.since)}起）`}`;
    case 'not-yet':
    case 'in-force':
      return `${begun}，${until === null ? '履行或移出以前有效' : `至 ${dayWords(until)}`}`;
  }
}

const ENDS: Readonly<Record<string, string>> = { term: '期限已满', removed: '已移出', repaired: '已信用修复', annulled: '原决定已撤销', superseded: '已被后来的决定取代', rules: '规则变化，不再适用' };

/** Why a listing has ended. */
export function endWords(why: string | null | undefined): string {
  return ENDS[why ?? ''] ?? '已结束';
}

const SUSPENSIONS: Readonly<Record<string, string>> = { 'court-stay': '法院裁定停止执行，暂停', 'decisive-objection': '异议足以影响结果，暂停', 'provisional-repair': '破产程序中暂时解除' };

export function suspensionWords(why: string | null | undefined): string {
  return SUSPENSIONS[why ?? ''] ?? '暂停';
}

/** Why a listing has ended or is suspended; what is not known as it was written. */
export function overWords(why: string): string {
  return ENDS[why] ?? SUSPENSIONS[why] ?? why;
}

/** A listing on one line. */
export function listingWords(listing: CheckListing): string {
  const { name, documentNo, authority, disputed } = listing;
  return [name, documentNo ?? '无文号', authority, listingDays(listing), ...(disputed ? ['异议处理中'] : [])].join(' · ');
}

export function honourWords({ title, authority, grantedOn, until }: CheckHonour): string {
  return `${title} · ${authority} · ${dayWords(grantedOn)}授予${until === null ? '' : `，至 ${dayWords(until)}`}`;
}

const RELATIONS: Readonly<Record<string, string>> = { 'head-office': '总公司', 'consortium-member': '联合体成员' };

export function relationWords(relation: string): string {
  return RELATIONS[relation] ?? '关联单位';
}

const ACTS: Readonly<Record<string, string>> = { report: '重新报送', correct: '更正', withdraw: '撤销', repair: '信用修复' };

/** What happened to a record later. */
export function laterActWords(act: string): string {
  return ACTS[act] ?? act;
}
