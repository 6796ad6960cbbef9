import type { SeverityColumns } from '../forms/record-form.js';
import { remembered } from '../remembered/remembered.js';
import type { Severity } from '../rows/record-draft.js';
import type { PublicationLaw, SeverityRule } from './publication-law.js';
import { sourceNotes } from './source-notes.js';

/** The class of a penalty, and by which rule. `class: null`: held until the sender names it (待定级). */
export interface SeverityFinding {
  readonly class: Severity | null;
  readonly rule: string;
  /** True where the law forbids publication whatever the class (行政拘留). */
  readonly neverPublished: boolean;
}

const WEIGHT: Readonly<Record<Severity, number>> = { 轻微: 0, 一般: 1, 严重: 2 };

/**
 * 失信严重程度 (信用修复管理办法): the sender's own word first; else any serious kind makes it serious; else a kind that
 * only the sector authority may class holds it back; else the heaviest. The platform never guesses from amounts.
 */
export function severityOf(
  values: Readonly<Record<string, string>>,
  columns: SeverityColumns,
  law: PublicationLaw,
): SeverityFinding {
  const matched = matchedRules(values, columns, law);
  const neverPublished = matched.some((rule) => rule.severity === 'never-published');
  const stated = values[columns.stated];
  if (isSeverity(stated)) return { class: stated, rule: 'stated-by-source', neverPublished };
  const serious = matched.find((rule) => rule.severity === '严重');
  if (serious) return { class: '严重', rule: serious.id, neverPublished };
  const asking = matched.find((rule) => rule.severity === 'needs-source-severity' || rule.severity === 'never-published');
  if (asking || matched.length === 0) return { class: null, rule: asking?.id ?? 'severity-rule-default', neverPublished };
  const heaviest = matched.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  return { class: isSeverity(heaviest.severity) ? heaviest.severity : null, rule: heaviest.id, neverPublished };
}

function matchedRules(values: Readonly<Record<string, string>>, columns: SeverityColumns, law: PublicationLaw): readonly SeverityRule[] {
  const { byKind, unlessNoted } = rulesForAll(law, values[columns.penaltyKinds] ?? '');
  if (unlessNoted) return unlessNoted;
  const notes = sourceNotes(values, columns);
  return byKind.flatMap((rules) => strongestRules(rules, notes));
}

/** Rules for the kinds that a penalty names; where none of them asks for a noted word they hold whatever was noted. */
const rulesForAll = remembered((law: PublicationLaw, written: string) => {
  const byKind = written.split(';').flatMap((kind) => (kind === '' ? [] : [rulesFor(law, kind)]));
  const noted = byKind.some((rules) => rules.some((rule) => rule.noted.length > 0));
  return { byKind, unlessNoted: noted ? null : byKind.flat() };
});

/** Of the rules for one kind those whose noted word the sender wrote win over the unconditional ones. */
function strongestRules(matching: readonly SeverityRule[], notes: string): readonly SeverityRule[] {
  const noted = matching.filter((rule) => rule.noted.some((word) => notes.includes(word)));
  return noted.length > 0 ? noted : matching.filter((rule) => rule.noted.length === 0);
}

/** Rules for a kind of penalty; every record is asked for its class at every look. */
const rulesFor = remembered((law: PublicationLaw, kind: string): readonly SeverityRule[] =>
  law.severityRules.filter((rule) => rule.penaltyKinds.some((pattern) => matchesKind(pattern, kind))),
);

function matchesKind(pattern: string, kind: string): boolean {
  return pattern.endsWith('*') ? kind.startsWith(pattern.slice(0, -1)) : pattern === kind;
}

function isSeverity(text: string | undefined): text is Severity {
  return text === '轻微' || text === '一般' || text === '严重';
}

function weightOf(rule: SeverityRule): number {
  return isSeverity(rule.severity) ? WEIGHT[rule.severity] : -1;
}
