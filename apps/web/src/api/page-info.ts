/** Where a connection goes on. */
export interface PageInfo {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}
