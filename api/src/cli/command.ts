import type { Config } from '../config.ts';
import type { Registry } from '../people/registry.ts';
import type { Observation } from '../seen/observation.ts';
import type { Terminal } from './terminal.ts';

/** What a command works with, in whichever process has the database. */
export interface Work {
  registry: Registry;
  config: Config;
  /** What sees the statements of a process that was started for the command. */
  observation?: Observation;
  /** Prints a line. */
  say(line: string): void;
  /** Shows how far it is; a later call takes the place of an earlier one. */
  progress(text: string): void;
  /** Aborts when whoever gave the command is gone. Everything done so far stays. */
  signal: AbortSignal;
}

export interface OptionDeclaration {
  type: 'string' | 'boolean';
  /** What the value is called in the help, as in `--email ADDRESS`. */
  value?: string;
  description: string;
  isRequired?: boolean;
  /** Whether it may be given more than once. */
  isRepeated?: boolean;
}

export type Values = Record<string, string | boolean | string[] | undefined>;

/** One command of `portolan`. Each is one file, named in `commands.ts`. */
export interface Command<Input = unknown> {
  /** The words that call it, as in "admin create". */
  name: string;
  summary: string;
  /** What the one word beside the options is called, under which it is among the values. */
  operand?: string;
  options: Record<string, OptionDeclaration>;
  /** In the terminal: what the command needs, as plain JSON. Throws `CliError` for what is not said rightly. */
  prepare(values: Values, terminal: Terminal): Promise<Input>;
  /** Beside the database, which may be in another process. Throws `CliError` or `PeopleRefused` with what is wrong. */
  run(input: Input, work: Work): Promise<void>;
}

/** A command cannot be carried out; the message is a sentence for whoever gave it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** 1 when it could not be done, 2 when it was not said rightly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Whether the message of an error is meant for whoever gave the command. */
export const isForPeople = (error: unknown): error is Error =>
  error instanceof Error &&
  [
    'CliError',
    'PeopleRefused',
    'ConfigError',
    'DatabaseUnavailable',
    'ContentError',
    'SheetError',
    'SheetRefused',
    'ExportError',
  ].includes(error.name);
