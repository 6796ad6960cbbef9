/** The law a record, a list or a category rests on. */
export interface Basis {
  readonly instrument: string;
  readonly title: string;
  readonly documentNo: string | null;
  readonly article: string | null;
}

/** Its fields in a question. */
export const BASIS = 'basis { instrument title documentNo article }';
