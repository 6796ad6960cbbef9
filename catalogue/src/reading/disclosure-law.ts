import type { Catalogue, LegalInstrument } from '../catalogue.js';
import type { DataFiles } from '../checking/read-folder.js';
import { readDisclosure } from './disclosure.js';
import { readAuthorisationTerms, readOwnRules } from './disclosure-rules.js';
import { readDuties } from './duties.js';
import { readThirdPersons } from './third-persons.js';

/** Who sees what: the matrix with its rules and duties, what holds of authorisations, and what is hidden in words. */
export function readDisclosureLaw(
  files: DataFiles,
  known: Pick<Catalogue, 'organs' | 'categories' | 'lists' | 'measures'> & { readonly instruments: ReadonlyMap<string, LegalInstrument> },
): Pick<Catalogue, 'disclosure' | 'authorisationTerms' | 'thirdPersons'> {
  const { instruments } = known;
  const matrix = readDisclosure(files.get('disclosure-matrix.yaml'), known);
  const own = files.get('disclosure-rules.yaml');
  return {
    disclosure: { ...matrix, rules: readOwnRules(own, { instruments, matrixRules: matrix.rules }), duties: readDuties(files.get('duties.yaml'), known) },
    authorisationTerms: readAuthorisationTerms(own, instruments),
    thirdPersons: readThirdPersons(files.get('third-persons.yaml'), instruments),
  };
}
