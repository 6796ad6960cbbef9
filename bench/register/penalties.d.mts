export declare function penaltyCsv(options: { readonly rows: number; readonly subjects: number; readonly seed?: number; readonly series?: string }): string;
