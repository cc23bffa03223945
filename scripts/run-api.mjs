import { spawn } from 'node:child_process';
import { apiBundle, root } from './paths.mjs';

/**
 * What Node.js is given to run the bundled API. What is new has 8 MB, as nearly all of it is gone when an answer is sent: with what
 * Node.js would give it the process takes more memory under load.
 */
export const apiArguments = ['--enable-source-maps', '--max-semi-space-size=8', apiBundle];

/** Compiled code is kept for the next start, which it makes quicker. */
export const apiEnvironment = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || `${root}.portolan/compiled` };

/**
 * Starts the bundled API as a child. `answers` resolves to its address once it answers, and rejects when it ends before,
 * which it explains itself; `hearSite` is called with what its publisher tells; `stop` ends it at any time.
 */
export function runApi(env, hearSite = () => {}) {
  const child = spawn(process.execPath, apiArguments, {
    cwd: root,
    env: { ...process.env, ...apiEnvironment, ...env },
    // The channel tells the address, and tells the child when this process is gone.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const answers = new Promise((resolve, reject) => {
    child.on('message', ({ address, site }) => {
      if (address !== undefined) resolve(address);
      if (site !== undefined) hearSite(site);
    });
    ended.then((code) => reject(new StartError(code === 1 ? '' : `The API ended with ${code} before it answered.`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { answers, ended, stop };
}

/** Something that keeps Portolan from starting; the message is a sentence for the person who starts it, or empty when one was said. */
export class StartError extends Error {
  name = 'StartError';
}
