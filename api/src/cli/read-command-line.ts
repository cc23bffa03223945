import { parseArgs } from 'node:util';
import { CliError, type Command, type OptionDeclaration, type Values } from './command.ts';
import { commands } from './commands.ts';

export type CommandLine = { kind: 'help'; text: string } | { kind: 'command'; command: Command<never>; values: Values };

const helpOption: OptionDeclaration = { type: 'boolean', description: 'this text' };

/** What the words after `portolan` ask for. Throws `CliError` with the help that fits when they make no sense. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const command = commands.find(({ name }) => {
    const own = name.split(' ');
    return own.every((word, index) => words[index] === word);
  });
  if (command === undefined) {
    const asked = words.filter((word) => !word.startsWith('-'));
    if (words.includes('--help') || words.length === 0) return { kind: 'help', text: overview() };
    throw new CliError(`There is no command "${asked.join(' ')}".\n\n${overview()}`, 2);
  }
  const values = readValues(command, words.slice(command.name.split(' ').length));
  if (values.help === true) return { kind: 'help', text: helpOf(command) };
  if (command.operand !== undefined && values[command.operand] === undefined) {
    throw new CliError(`"portolan ${command.name}" needs ${command.operand}.\n\n${helpOf(command)}`, 2);
  }
  for (const [name, option] of Object.entries(command.options)) {
    if (option.isRequired === true && values[name] === undefined) {
      throw new CliError(`"portolan ${command.name}" needs --${name}.\n\n${helpOf(command)}`, 2);
    }
  }
  return { kind: 'command', command, values };
}

function readValues(command: Command<never>, args: string[]): Values {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, help: helpOption }).map(([name, { type, isRepeated = false }]) => [
      name,
      { type, multiple: isRepeated },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: command.operand !== undefined });
    const [operand, more] = positionals;
    if (more !== undefined) throw new Error(`Unexpected argument "${more}".`);
    return { ...values, ...(command.operand !== undefined && { [command.operand]: operand }) } as Values;
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${helpOf(command)}`, 2);
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`);
  return `portolan COMMAND [options]\n\n${lines.join('\n')}\n\n"portolan COMMAND --help" tells its options.`;
}

function helpOf({ name, operand, summary, options }: Command<never>): string {
  const all: [string, OptionDeclaration][] = Object.entries({ ...options, help: helpOption });
  const flags = all.map(([key, { value }]) => `--${key}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...flags.map((flag) => flag.length));
  const lines = all.map(([, { description }], index) => `  ${flags[index]?.padEnd(width)}   ${description}`);
  return `portolan ${name}${operand === undefined ? '' : ` ${operand}`}: ${summary}\n\n${lines.join('\n')}`;
}
