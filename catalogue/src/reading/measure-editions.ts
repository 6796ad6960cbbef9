import { CIRCUMSTANCES, EFFECTS, SCENARIOS, type Circumstance, type Citation, type Effect, type MeasureEdition, type MeasureException } from '@credit/sanctions';
import { byId } from '../checking/by-id.js';
import type { DataNode, Ids } from '../checking/data-node.js';
import type { LegalInstrument, MeasureWords } from '../catalogue.js';
import { readCitations } from './citations.js';

/** Which exceptions the platform itself can see, and by what: the rest only the authority can tell. */
export type ExceptionCircumstances = ReadonlyMap<string, readonly Circumstance[]>;

export function readCircumstances(meta: DataNode): ExceptionCircumstances {
  return new Map(
    meta
      .at('exception_circumstances')
      .entries()
      .map(([id, node]) => [id, node.items().map((item) => item.oneOf(CIRCUMSTANCES))] as const),
  );
}

export function readExceptions(node: DataNode, circumstances: ExceptionCircumstances): readonly MeasureException[] {
  const read = byId(node.items(), (item, id): MeasureException => {
    item.keys(['id', 'text']);
    return { id, text: item.at('text').text(), circumstances: circumstances.get(id) ?? [] };
  });
  return [...read.values()];
}

/** The parts that editions of national measures and of the county's have in common. */
export function readDays(
  node: DataNode,
  instruments: ReadonlyMap<string, LegalInstrument>,
): { readonly from: string; readonly until: string | null; readonly basis: readonly Citation[] } {
  const from = node.at('from').day();
  const until = node.at('until').dayOrNull();
  return { from, until, basis: readCitations(node.at('basis'), { from, until }, instruments) };
}

export function readDuty(node: DataNode): Pick<MeasureEdition, 'duty' | 'effect' | 'scenarios'> {
  return {
    duty: node.at('duty').oneOf(['must', 'may']),
    effect: readEffect(node.at('effect')),
    scenarios: node.at('scenarios').items().map((item) => item.oneOf(SCENARIOS)),
  };
}

export function readEffect(node: DataNode): Effect {
  return node.oneOf(EFFECTS);
}

/** What the data calls scenarios, effects and roles: the first two are those that the rules know, no more and no fewer. */
export function readMeasureWords(meta: DataNode): MeasureWords {
  const words = (node: DataNode): ReadonlyMap<string, string> => new Map(node.entries().map(([id, inner]) => [id, inner.text()]));
  return {
    scenarios: words(meta.at('scenarios').keys(SCENARIOS)),
    effects: words(meta.at('effects').keys(EFFECTS)),
    roles: words(meta.at('roles')),
  };
}

export function enforcersOf(words: MeasureWords, departments: Ids): Ids {
  return { has: (id) => words.roles.has(id) || departments.has(id) };
}
