import { CommitUnknown, type AuditEvent, type AuditLog } from '@credit/db';

/** Writes down what stands already: where its trace cannot be written, whoever did it is told to look, and nothing is undone. */
export async function noteDone(audit: AuditLog, event: AuditEvent): Promise<void> {
  try {
    await audit.write(event);
  } catch (error) {
    throw new CommitUnknown('it stands, its trace could not be written', { cause: error });
  }
}
