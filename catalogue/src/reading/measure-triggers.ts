import type { RecordCategory } from '@credit/domain';
import type { ListKind, Measure, MeasureEdition, ResultPolarity, Trigger } from '@credit/sanctions';
import type { DataNode } from '../checking/data-node.js';

export interface Triggers {
  readonly lists: ReadonlyMap<string, ListKind>;
  readonly categories: ReadonlyMap<string, Pick<RecordCategory, 'polarity' | 'admission' | 'kind' | 'subjectTypes'>>;
  readonly results: ReadonlyMap<string, ResultPolarity>;
}

/** An enabled measure is triggered by something that can happen, on its own side. */
export function checkTriggers(node: DataNode, measure: Measure, { edition, known }: { readonly edition: MeasureEdition; readonly known: Triggers }): void {
  const at = node.has('triggers') ? node.at('triggers') : node;
  for (const trigger of edition.triggers) {
    if (!('list' in trigger)) continue;
    const list = known.lists.get(trigger.list);
    if (measure.polarity === 'penalty' && list?.polarity === 'positive') at.fault(`惩戒措施不能由守信名单 ${trigger.list} 触发`);
    if (measure.polarity === 'reward' && list?.polarity === 'negative') at.fault(`激励措施不能由失信名单 ${trigger.list} 触发`);
  }
  const sides = sidesOf(measure, edition);
  if (!edition.triggers.some((trigger) => sides.some((side) => canTrigger(trigger, side, known)))) {
    at.fault('没有启用的名单、也没有收取的类别会触发这条措施');
  }
}

function sidesOf({ polarity }: Measure, { rewardEffect }: MeasureEdition): readonly ('penalty' | 'reward')[] {
  if (polarity !== 'dual') return [polarity];
  return rewardEffect === null ? ['penalty'] : ['penalty', 'reward'];
}

function canTrigger(trigger: Trigger, side: 'penalty' | 'reward', known: Triggers): boolean {
  if ('list' in trigger) {
    const list = known.lists.get(trigger.list);
    return list !== undefined && list.enabled && list.categories.some((id) => known.categories.get(id)?.admission === 'admitted');
  }
  const category = known.categories.get(trigger.category);
  if (!category || category.admission !== 'admitted') return false;
  const lists = [...known.lists.values()].filter((list) => list.categories.includes(trigger.category));
  if (category.kind === 'blacklist') return side === 'penalty' && lists.some(({ enabled }) => enabled);
  switch (category.polarity) {
    case 'negative':
      return side === 'penalty';
    case 'positive':
      return side === 'reward';
    case 'basic':
    case 'neutral': {
      const results = known.results.get(trigger.category);
      return (results?.[side === 'penalty' ? 'negative' : 'positive'] ?? []).length > 0;
    }
  }
}
