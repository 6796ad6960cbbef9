import type { SeverityColumns } from '../forms/record-form.js';
import { addMonths } from '../days/add-months.js';
import { publicationClassOf } from '../publication/class-rule.js';
import { severityOf } from '../publication/severity.js';
import { said, type RowReading } from './row-reading.js';

/**
 * PUBLICATION_TERM_OVERRIDDEN: the sender's 公示截止期 is never trusted; it is named when it lies after the last day the
 * law permits (by class; three years where the class is not known).
 */
export function checkPublicationTerm(reading: RowReading): void {
  const { form, publicationLaw } = reading.plan;
  const field = form.dates.publicUntil;
  if (field === null) return;
  const { indefinite, day: given } = said(reading, field);
  const decided = said(reading, form.dates.decided).day;
  if ((given === undefined && !indefinite) || decided === undefined) return;
  const severity = form.severity ? severityOf(severityValues(reading, form.severity), form.severity, publicationLaw) : null;
  const day = reading.plan.receivedOn;
  const allowed = severity?.class ? publicationClassOf({ decided, severity: severity.class, day, law: publicationLaw }) : undefined;
  const months = allowed ? allowed.maxMonths : publicationLaw.unknownClassMonths;
  const last = months === null ? null : addMonths(decided, months);
  if (last === null || (given !== undefined && given <= last)) return;
  const placed = reading.plan.byField.get(field);
  reading.warnings.push({
    code: 'PUBLICATION_TERM_OVERRIDDEN',
    column: placed?.heading ?? null,
    found: given ?? '长期',
    message: `公示截止期写的是 ${given ?? '长期'}，依法最晚只能公示到 ${last}`,
    fix: '平台按法定期限公示，不采用文件中的截止期；这一列可以不填',
  });
}

/** What the row says in the columns that a class is told by. */
function severityValues(reading: RowReading, { stated, penaltyKinds, notes }: SeverityColumns): Readonly<Record<string, string>> {
  return Object.fromEntries([stated, penaltyKinds, ...notes].map((field) => [field, said(reading, field).value ?? '']));
}
