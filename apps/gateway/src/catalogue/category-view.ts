import type { CategorySource, Catalogue } from '@credit/catalogue';
import { basisInForce, type Day, type RecordCategory } from '@credit/domain';
import { toBasis } from '../disclosure/basis-words.js';
import type { CategoryView } from './catalogue.types.js';
import { collectingOf, collectingReason } from './collecting.js';
import type { ProvidersToday } from './providers-today.js';
import { toReporting } from './reporting-view.js';

/** A category as anyone may read of it: what, about whom, from whom, how often, for whose eyes, and why each of these. */
export function toCategoryView(stated: RecordCategory, asked: { readonly catalogue: Catalogue; readonly providers: ProvidersToday; readonly day: Day }): CategoryView {
  const { catalogue, providers, day } = asked;
  // Which citations are in force changes with the day.
  const category = { ...stated, basis: basisInForce(stated.basis, day) };
  const collecting = collectingOf(category);
  const { words } = catalogue;
  return {
    id: category.id,
    name: category.name,
    nameBefore: catalogue.sources.get(category.id)?.nameBefore ?? null,
    kind: category.kind,
    kindName: (words.kinds.get(category.kind) ?? category.kind).replace(/（.*）$/, ''),
    about: category.subjectTypes.map((type) => words.subjectTypes[type]),
    collecting,
    collectingReason: collectingReason(category, words),
    providers: providers.of(category),
    providersReason: providersReason(catalogue.sources.get(category.id)),
    reporting: collecting === 'submitted' ? toReporting(category, catalogue, providers) : null,
    disclosure: category.disclosure,
    audience: words.disclosures[category.disclosure],
    disclosureReason: category.disclosureReason,
    basis: toBasis(category.basis, catalogue),
    template: collecting === 'submitted' ? `/api/templates/${category.id}.xlsx` : null,
  };
}

function providersReason(source: CategorySource | undefined): string {
  if (!source?.document) return '国家规定增加的类别，按部门职责确定';
  const clauses = [...new Set(source.clauses.map((clause) => clause.replace(/-\w+$/, '')))].join('、');
  const where = `${source.document}${clauses === '' ? '' : ` ${clauses}`}`;
  return source.providersStated ? `${where} 写明` : `${where} 列出部门，按职责分派`;
}
