import { hasDuty, type Duties } from './duties.js';
import type { Viewer } from './viewer.js';

/** Whether somebody reads such a record from inside: the subject itself, and a department by duty with a purpose. */
export function readsInside(viewer: Viewer, record: Parameters<typeof hasDuty>[2], duties: Duties): boolean {
  switch (viewer.kind) {
    case 'self':
      return true;
    case 'organ':
      return viewer.purpose !== '' && hasDuty(duties, viewer.organ, record);
    case 'anonymous':
    case 'authorised':
    case 'procurement':
    case 'administrator':
    case 'auditor':
      return false;
  }
}
