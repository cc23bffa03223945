import { once } from 'node:events';
import type { ReadStream } from 'node:tty';
import { CliError } from './command.ts';

/** The terminal, or whatever stands in its place, of whoever gives a command. */
export interface Terminal {
  say(line: string): void;
  progress(text: string): void;
  /** A password typed twice without being shown. */
  askPassword(): Promise<string>;
  /** The first line of what is given on the standard input. */
  readLine(): Promise<string>;
}

export function openTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  let isOnProgress = false;
  const endProgress = () => {
    if (isOnProgress) stderr.write('\n');
    isOnProgress = false;
  };
  return {
    say: (line) => {
      endProgress();
      stdout.write(`${line}\n`);
    },
    // On the error stream, so that what is said can be kept in a file.
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\x1b[K${text}`);
      isOnProgress = true;
    },
    askPassword: async () => {
      if (!stdin.isTTY) {
        const advice = 'Run this in a terminal, or give it on the standard input with --password-stdin.';
        throw new CliError(`There is nobody to ask for the password. ${advice}`, 2);
      }
      const first = await readHidden(stdin, 'Password: ');
      const second = await readHidden(stdin, 'The same again: ');
      if (first !== second) throw new CliError('The two passwords differ. Nothing was done.');
      return first;
    },
    readLine: async () => {
      let text = '';
      for await (const part of stdin.setEncoding('utf8')) text += part;
      return text.split(/\r?\n/)[0] ?? '';
    },
  };
}

async function readHidden(stdin: ReadStream, question: string): Promise<string> {
  process.stderr.write(question);
  stdin.setEncoding('utf8').setRawMode(true);
  stdin.resume();
  let typed = '';
  try {
    while (true) {
      const [keys] = (await once(stdin, 'data')) as [string];
      for (const key of keys) {
        if (key === '\r' || key === '\n') return typed;
        if (key === '\u0003' || key === '\u0004') throw new CliError('Nothing was done.');
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key;
      }
    }
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    process.stderr.write('\n');
  }
}
