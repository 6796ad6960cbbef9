import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPROVALS, checkCatalogue } from '@credit/catalogue';

/** Writes approvals of the catalogue as it is by both posts; returns the file, for CREDIT_CATALOGUE_APPROVALS. */
export function approveCatalogue(folder: string): string {
  const both = "[{role: legal-office, on: '2026-11-02'}, {role: joint-meeting-office, on: '2026-11-02'}]";
  const entries = checkCatalogue().unapproved.map(({ file, sha256 }) => `  - {file: ${file}, sha256: ${sha256}, approved: ${both}}\n`);
  const path = join(folder, APPROVALS);
  writeFileSync(path, `roles: {legal-office: 县法制机构, joint-meeting-office: 联席会议办公室}\napprovals:\n${entries.join('')}`);
  return path;
}
