import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from './project-files.ts';

export interface Child {
  readonly process: ChildProcess & { readonly pid: number };
  /** Its next line of output; what it says on the error stream when it ends without one. */
  line(): Promise<string>;
  /** How it ended. */
  end(): Promise<{ code: number | null; signal: NodeJS.Signals | null; errors: string }>;
}

/** Starts a TypeScript file of the tests as a process of its own, which does not outlive the test that runs. */
export function startChild(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [join(projectRoot, 'tests', file), ...args], {
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' },
  });
  if (child.pid === undefined) throw new Error(`"${file}" does not start.`);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child as Child['process'],
    line: async () => {
      while (!output.includes('\n')) {
        await Promise.race([once(child.stdout, 'data'), ended]);
        if (child.exitCode !== null && !output.includes('\n')) return errors;
      }
      const [line = '', ...rest] = output.split('\n');
      output = rest.join('\n');
      return line;
    },
    end: async () => {
      const [code, signal] = await ended;
      return { code, signal, errors };
    },
  };
}
