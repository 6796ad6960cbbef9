export interface Reviews {
  readonly reviewed: readonly { readonly advisory: string; readonly package: string; readonly why: string; readonly on: string; readonly until: string }[];
  readonly avoided: readonly { readonly package: string; readonly advisories?: readonly string[]; readonly why: string; readonly on: string }[];
}
export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly title: string;
  readonly range: string;
  readonly severity: string;
}
export function findUnreviewed(reviews: Reviews, against: { readonly found?: readonly Advisory[] | undefined; readonly lock: { readonly packages: object }; readonly today: string }): readonly string[];
export function problemsOf(reviews: Reviews): readonly string[];
