export declare function numbers(seed: number): (below: number) => number;
export declare function pick<T>(next: (below: number) => number, list: readonly T[]): T;
