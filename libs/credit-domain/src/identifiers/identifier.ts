/**
 * Kinds of identifying numbers.
 *
 * - `USCC` 统一社会信用代码 (GB 32100-2015)
 * - `ORG` 组织机构代码 (GB 11714), stored without its hyphen
 * - `REGNO` 工商注册号 (GS15-2006; older 13-digit numbers are kept as they are)
 * - `TAX` 税务登记号, `INST` 事业单位证书号, `SO` 社会组织登记证号: opaque aliases
 * - `ID` 公民身份号码 (GB 11643-1999)
 * - `PASSPORT` and other documents of persons: opaque
 */
export type IdentifierScheme = 'USCC' | 'ORG' | 'REGNO' | 'TAX' | 'INST' | 'SO' | 'ID' | 'PASSPORT';

/** What reading one cell as an identifier gave. Every reading keeps the text as it was sent. */
export type IdentifierReading =
  | { readonly status: 'absent' }
  | {
      readonly status: 'valid';
      readonly scheme: IdentifierScheme;
      readonly value: string;
      readonly raw: string;
      /** True when tidying (width, case, blanks, hyphens) changed the text. */
      readonly normalised: boolean;
      /** Legacy 15-digit identity numbers are extended to 18. */
      readonly derived?: boolean;
    }
  | {
      /** Letters outside the alphabet (O I Z S V) that pass the check once substituted. */
      readonly status: 'repairable';
      readonly scheme: IdentifierScheme;
      readonly value: string;
      readonly raw: string;
    }
  | {
      readonly status: 'invalid';
      readonly raw: string;
      readonly reason: 'excel-numeric' | 'length' | 'alphabet' | 'check-digit' | 'birth-date';
      /** The scheme the text was most likely meant to be: decides between USCC_INVALID and ID_NUMBER_INVALID. */
      readonly meant: IdentifierScheme;
    };
