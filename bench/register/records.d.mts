export declare function recordsCsv(records: readonly { readonly cells: Readonly<Record<string, string>> }[]): string;
