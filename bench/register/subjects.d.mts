export interface GeneratedSubject {
  readonly code: string;
  readonly name: string;
  readonly parts: { readonly township: string; readonly tradeName: string; readonly trade: string; readonly form: string };
  readonly kind: string;
  readonly status: string;
  readonly formerName: string | null;
  readonly foundedOn: string;
}
export declare function subjects(options: { readonly count: number; readonly seed?: number }): Generator<GeneratedSubject>;
export declare function strangers(options: { readonly count: number; readonly seed?: number; readonly register: readonly GeneratedSubject[] }): readonly string[];
