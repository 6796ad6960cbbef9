import type { Listing } from '../listings/listing.js';
import type { Circumstance } from './measure.js';

/** What keeps a listing from triggering its measures on the day; undefined while it is in force or has not begun. */
export function circumstanceOf({ standing }: Listing): Circumstance | undefined {
  switch (standing.on) {
    case 'in-force':
    case 'not-yet':
      return undefined;
    case 'suspended':
      return standing.why;
    case 'ended':
      return standing.why === 'superseded' ? undefined : standing.why;
  }
}
