import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './exit-status.js';

/** Positional words and options of one command. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

const OPTIONS: NonNullable<ParseArgsConfig['options']> = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  item: { type: 'string' },
  organ: { type: 'string' },
  operation: { type: 'string' },
  received: { type: 'string' },
  'no-wait': { type: 'boolean' },
  'as-of': { type: 'string' },
  viewer: { type: 'string' },
  operator: { type: 'string' },
  purpose: { type: 'string' },
  xlsx: { type: 'string' },
  code: { type: 'string' },
  name: { type: 'string' },
  scenario: { type: 'string' },
  project: { type: 'string' },
  receipt: { type: 'string' },
  keys: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  after: { type: 'string' },
  reason: { type: 'string' },
  state: { type: 'string' },
  overdue: { type: 'boolean' },
  article: { type: 'string' },
  did: { type: 'string' },
  case: { type: 'string' },
  on: { type: 'string' },
  result: { type: 'string' },
  note: { type: 'string' },
  overrides: { type: 'string' },
  day: { type: 'string' },
  month: { type: 'string' },
};

/** Takes the words of the command line apart. */
export function readArguments(argv: readonly string[], allowed: readonly string[]): Arguments {
  const options = Object.fromEntries(Object.entries(OPTIONS).filter(([name]) => name === 'json' || name === 'help' || allowed.includes(name)));
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { words: positionals, options: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw new UsageError(`参数有误：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The text of an option; throws when it is missing. */
export function requiredOption(args: Arguments, name: string, meaning: string): string {
  const value = args.options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`缺少 --${name}（${meaning}）`);
}

export function optionalText(args: Arguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
