import type { Fault, RowCode } from '../rows/fault.js';
import type { KnownSubject, RegisterView } from '../subjects/register-view.js';
import { matchingName } from '../names/matching-name.js';
import { resolveSubject } from '../subjects/resolve-subject.js';
import type { AskedColumns, AskedSubject } from './asked-subject.js';

/** Which subject of the register is meant, and how that is known. */
export type SubjectMatch<S extends KnownSubject = KnownSubject> =
  | {
      readonly method: 'CODE' | 'CODE_NORMALISED' | 'CODE_REPAIRED';
      readonly subject: S;
      /** The asker's name is a former name of the subject (曾用名). */
      readonly formerNameUsed: boolean;
      /** It is no name of the subject at all. */
      readonly nameDiffers: boolean;
    }
  | {
      readonly method: 'NONE';
      readonly reason: RowCode;
      readonly message: string;
      readonly fix: string;
      readonly candidates: readonly S[];
    };

/**
 * Joins what is asked to the register by the rules by which rows of a submission are joined: by code, never by name alone.
 * A valid code that is not on the register is unknown here; nothing is made of it.
 */
export function matchSubject<S extends KnownSubject>(asked: AskedSubject, register: RegisterView<S>, columns: AskedColumns): SubjectMatch<S> {
  if ('fault' in asked.says) return none(asked.says.fault, []);
  const { claim } = asked.says;
  const found = resolveSubject(claim, register, { registers: false, nameColumn: columns.name, codeColumn: columns.code });
  switch (found.as) {
    case 'known': {
      const { subject } = found;
      const named = claim.nameForMatching !== '';
      const known = subject.namesForMatching.has(claim.nameForMatching);
      return {
        method: claim.identifiers[0]?.repaired ? 'CODE_REPAIRED' : asked.normalised ? 'CODE_NORMALISED' : 'CODE',
        subject,
        formerNameUsed: named && known && matchingName(subject.currentName) !== claim.nameForMatching,
        nameDiffers: named && !known,
      };
    }
    case 'new':
      return none({ code: 'SUBJECT_UNKNOWN', message: `代码 ${found.identifier.value} 校验无误，但登记库中没有这个主体` }, []);
    case 'quarantined':
      return none(found.fault, found.candidates);
  }
}

function none<S extends KnownSubject>(fault: Pick<Fault, 'code' | 'message'> & Partial<Pick<Fault, 'fix'>>, candidates: readonly S[]): SubjectMatch<S> {
  return { method: 'NONE', reason: fault.code, message: fault.message, fix: WHAT_TO_DO.get(fault.code) ?? fault.fix ?? '', candidates };
}

/** What an asker can do; a sender of records would be told to send again. */
const WHAT_TO_DO: ReadonlyMap<RowCode, string> = new Map([
  ['SUBJECT_UNKNOWN', '请核对代码；登记地在外县的单位，请到“信用中国”和其登记地查询'],
  ['SUBJECT_UNCONFIRMED', '同名不等于同一单位，请补填统一社会信用代码后再核查'],
  ['SUBJECT_AMBIGUOUS', '同名的不止一个，请补填统一社会信用代码后再核查'],
  ['IDENTIFIER_REPAIR_CONFLICT', '请向对方索取营业执照，核对名称和代码后再核查'],
  ['IDENTIFIER_REPAIR_UNCONFIRMED', '请按营业执照核对代码（没有 I、O、S、V、Z）后再核查'],
]);
