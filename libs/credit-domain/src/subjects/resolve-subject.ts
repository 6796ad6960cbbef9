import type { Fault } from '../rows/fault.js';
import type { KnownSubject, RegisterView } from './register-view.js';
import type { IdentifierClaim, SubjectClaim } from './subject.js';

/** Which subject a row is about. */
export type Resolution<S extends KnownSubject = KnownSubject> =
  | { readonly as: 'known'; readonly subject: S; readonly warnings: readonly Fault[] }
  | { readonly as: 'new'; readonly identifier: IdentifierClaim }
  | { readonly as: 'quarantined'; readonly fault: Fault; readonly candidates: readonly S[] };

export interface ResolveOptions {
  /** The register itself names subjects: its rows are not matched by name. */
  readonly registers: boolean;
  /** Headings under which the file gives name and code. */
  readonly nameColumn: string;
  readonly codeColumn: string;
}

/** Schemes that by themselves make a new subject; others are only aliases of one. */
const FOUNDING = new Set(['USCC', 'ID', 'PASSPORT']);

/**
 * Joins a row to a subject by its identifiers, never by name alone: a unique name is only probable and waits for a
 * person. A repaired code counts only where the name agrees (two nested check digits let a random repair pass with
 * p ≈ 1/341, so the code alone is not enough).
 */
export function resolveSubject<S extends KnownSubject>(claim: SubjectClaim, register: RegisterView<S>, options: ResolveOptions): Resolution<S> {
  for (const identifier of claim.identifiers) {
    const subject = register.findByIdentifier(identifier.scheme, identifier.value);
    if (identifier.repaired) return resolveRepaired({ claim, identifier, subject });
    if (subject) return { as: 'known', subject, warnings: nameWarnings(claim, subject, options) };
    if (FOUNDING.has(identifier.scheme)) return { as: 'new', identifier };
  }
  return resolveByName(claim, register, options);
}

function resolveRepaired<S extends KnownSubject>(found: {
  claim: SubjectClaim;
  identifier: IdentifierClaim;
  subject: S | undefined;
}): Resolution<S> {
  const { claim, identifier, subject } = found;
  const base = { column: identifier.column, found: identifier.raw };
  if (!subject) {
    return {
      as: 'quarantined',
      candidates: [],
      fault: {
        ...base,
        code: 'IDENTIFIER_REPAIR_UNCONFIRMED',
        message: `代码“${identifier.raw}”含有不会出现的字母，改正为 ${identifier.value} 后校验通过，但登记库中没有这个代码`,
        fix: '请核对证照上的统一社会信用代码（没有 I、O、S、V、Z），改正后重报',
      },
    };
  }
  if (subject.namesForMatching.has(claim.nameForMatching)) {
    return {
      as: 'known',
      subject,
      warnings: [
        {
          ...base,
          code: 'IDENTIFIER_REPAIRED',
          message: `代码“${identifier.raw}”已按 ${identifier.value} 收下：形近字母改正后校验通过，名称也相符`,
          fix: '请在贵单位的台账中改正代码，下次按正确代码报送',
          proposed: identifier.value,
        },
      ],
    };
  }
  return {
    as: 'quarantined',
    candidates: [subject],
    fault: {
      ...base,
      code: 'IDENTIFIER_REPAIR_CONFLICT',
      message: `代码“${identifier.raw}”改正为 ${identifier.value} 后是“${subject.currentName}”，与文件中的名称“${claim.name}”不符`,
      fix: '请核对名称和代码，确认是哪一个主体后重报，或在待确认中选定',
    },
  };
}

function nameWarnings(claim: SubjectClaim, subject: KnownSubject, options: ResolveOptions): readonly Fault[] {
  if (options.registers || subject.namesForMatching.has(claim.nameForMatching)) return [];
  return [
    {
      code: 'NAME_DIFFERS',
      column: options.nameColumn,
      found: claim.name,
      message: claim.person
        ? '证件号码对应的自然人，先前报送的是另一个姓名'
        : `代码对应的主体登记名称是“${subject.currentName}”，文件中写的是“${claim.name}”`,
      fix: '记录已按代码归到该主体；请核对名称，若主体已更名请以登记为准',
    },
  ];
}

function resolveByName<S extends KnownSubject>(claim: SubjectClaim, register: RegisterView<S>, options: ResolveOptions): Resolution<S> {
  const candidates = claim.person ? [] : register.findByName(claim.nameForMatching);
  const base = { column: options.codeColumn, found: claim.identifiers[0]?.raw ?? null };
  if (candidates.length === 0) {
    return {
      as: 'quarantined',
      candidates,
      fault: {
        ...base,
        code: 'SUBJECT_UNKNOWN',
        message: `没有可用的代码，登记库中也没有名为“${claim.name}”的主体`,
        fix: '请补填统一社会信用代码后重报',
      },
    };
  }
  const [only] = candidates;
  if (candidates.length === 1 && only) {
    return {
      as: 'quarantined',
      candidates,
      fault: {
        ...base,
        code: 'SUBJECT_UNCONFIRMED',
        message: `没有代码；登记库中名为“${claim.name}”的主体有一个（${only.code ?? '无代码'}），不能只凭名称归入`,
        fix: '请补填统一社会信用代码后重报，或在待确认中核对后选定',
      },
    };
  }
  return {
    as: 'quarantined',
    candidates,
    fault: {
      ...base,
      code: 'SUBJECT_AMBIGUOUS',
      message: `没有代码；登记库中名为“${claim.name}”的主体有 ${candidates.length} 个，无法判断是哪一个`,
      fix: '请补填统一社会信用代码后重报，或在待确认中核对后选定',
    },
  };
}
