/** A running node without data; `kill` ends it as a power cut would. */
export interface TestNode {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export function startNode(port?: number): Promise<TestNode>;
