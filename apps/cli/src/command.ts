import type { Arguments } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import type { PlatformClient } from './platform-client.js';

/** What a command works with. */
export interface CommandContext {
  readonly client: PlatformClient;
  readonly json: boolean;
  /** One document or text on standard output. */
  print(text: string): void;
  /** Progress for people, on standard error. */
  progress(text: string): void;
  readStandardInput(): Promise<string>;
}

/** One command of the command line. */
export interface Command {
  readonly usage: string;
  readonly options: readonly string[];
  run(args: Arguments, context: CommandContext): Promise<ExitStatus>;
}
