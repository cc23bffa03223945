import type { Progress } from './content/fill-database.ts';

const width = 30;

/** A bar on a terminal; elsewhere one line for each kind of records. */
export function showProgress(): Progress {
  let shown = '';
  return (what, done, all) => {
    const isDone = done === all;
    const part = Math.floor((width * done) / all);
    const bar = `${what.padEnd(12)} [${'#'.repeat(part).padEnd(width, '.')}]`;
    if (!isDone && (bar === shown || !process.stderr.isTTY)) return;
    shown = bar;
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${bar} ${done}${isDone ? '\n' : ''}`);
  };
}
