import { withoutIdentityNumbers } from '@credit/domain';
import type { AuditEvent } from './audit-event.js';

/** The event without the numbers of persons that somebody may have written into a purpose, a name or a search. */
export function withoutNumbers(event: AuditEvent): AuditEvent {
  const { operator, purpose, object = null, detail } = event;
  return { ...event, operator: plainText(operator), purpose: textWithout(purpose), object: textWithout(object), detail: membersWithout(detail) };
}

function textWithout(text: string | null): string | null {
  return text === null ? null : plainText(text);
}

/** The database's texts hold no NUL. */
function plainText(text: string): string {
  return withoutIdentityNumbers(text.replaceAll('\0', ''));
}

function membersWithout(detail: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, valueWithout(value)]));
}

function valueWithout(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(valueWithout);
  return typeof value === 'object' && value !== null ? membersWithout(value) : value;
}
