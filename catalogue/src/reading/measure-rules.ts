import { couldTouchSafetyChecks, type Measure, type MeasureEdition } from '@credit/sanctions';
import type { DataNode } from '../checking/data-node.js';
import type { LegalInstrument } from '../catalogue.js';
import { checkInForce } from './basis.js';

/** Levels that may reduce rights (basis_rule of the instruments; 国办发〔2020〕49号). */
const REDUCES_RIGHTS: ReadonlySet<string> = new Set(['law', 'administrative-regulation', 'party-state-policy']);

/** What the law demands of an edition of an enabled measure, beside its references and days. */
export function checkEditionRules(
  node: DataNode,
  read: { readonly measure: Measure; readonly edition: MeasureEdition },
  instruments: ReadonlyMap<string, LegalInstrument>,
): void {
  const { measure, edition } = read;
  const basis = edition.basis.flatMap(({ instrument }) => instruments.get(instrument) ?? []);
  checkInForce(node.at('basis'), edition.basis, edition);
  if (measure.polarity !== 'reward') checkPenalty(node, { measure, edition, basis });
  const rewards = measure.polarity === 'reward' ? edition.effect : edition.rewardEffect;
  if (rewards !== null) checkReward(node, edition, rewards);
}

function checkPenalty(
  node: DataNode,
  { measure, edition, basis }: { readonly measure: Measure; readonly edition: MeasureEdition; readonly basis: readonly LegalInstrument[] },
): void {
  if (measure.class === null) node.fault('惩戒措施要写明属于哪一类（class）');
  if (measure.class === 1 && !basis.some(({ level }) => REDUCES_RIGHTS.has(level))) {
    node.at('basis').fault('减损权益的措施须至少有一件法律、行政法规或党中央国务院政策文件作依据');
  }
  if (basis.length > 0 && basis.every(({ level, status }) => level === 'county-policy' || status === 'partly-superseded')) {
    node.at('basis').fault('惩戒措施不能只依本县文件或部分已被取代的文件');
  }
  if (measure.class === 3 && (edition.duty !== 'may' || edition.effect !== 'inform')) {
    node.fault('第三类措施平台只告知、不强制：duty 应为 may，effect 应为 inform');
  }
}

function checkReward(node: DataNode, { exceptions }: MeasureEdition, effect: MeasureEdition['effect']): void {
  const excepts = (id: string): boolean => exceptions.some((exception) => exception.id === id);
  if (!excepts('severe-listing')) node.at('exceptions').fault('激励措施要写明 severe-listing：有严重失信名单在有效期内的，暂停适用');
  if (couldTouchSafetyChecks(effect) && !excepts('safety-check')) node.at('exceptions').fault('简化、容缺、减少检查的措施要写明 safety-check：安全检查不减免');
}
