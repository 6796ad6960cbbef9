/** A part of a document of the office's, whatever it is written in. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[]; readonly onlyInBook: boolean };

export type TableRow = readonly (string | number | null)[];

export interface TableColumn {
  readonly heading: string;
  /** Share of the table's width. */
  readonly share: number;
}

/** What a document says, in words and tables: the same for paper, for editing and for a table program. */
export interface DocumentText {
  readonly title: string;
  /** What kind of document it is (情况通报); names the first sheet of a workbook. */
  readonly subject: string;
  readonly parts: readonly DocumentPart[];
}

export const heading = (text: string): DocumentPart => ({ kind: 'heading', text });
export const text = (of: string): DocumentPart => ({ kind: 'text', text: of });

/** Columns with their shares of the width; what runs to thousands of lines stands only in the workbook. */
export function table(name: string, columns: readonly (readonly [string, number])[], rows: readonly TableRow[], { onlyInBook = false } = {}): DocumentPart {
  return { kind: 'table', name, columns: columns.map(([of, share]) => ({ heading: of, share })), rows, onlyInBook };
}
