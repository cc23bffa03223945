import { spawn } from 'node:child_process';
import { apiBundle, root } from './paths.mjs';

/**
 * Starts the bundled API as a child and waits until it answers. Returns its address and how to stop it; rejects when it
 * ends before it answers, having said why itself.
 */
export function runApi(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', apiBundle], {
    cwd: root,
    env: { ...process.env, ...env },
    // The channel tells the address, and tells the child when this process is gone.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  return new Promise((resolve, reject) => {
    child.once('message', ({ address }) => {
      const stop = async () => {
        child.kill('SIGTERM');
        await ended;
      };
      resolve({ address, stop, ended });
    });
    ended.then((code) => reject(new StartError(`The API ended with ${code} before it answered.`)));
  });
}

/** Something that keeps Portolan from starting; the message is a sentence for the person who starts it. */
export class StartError extends Error {
  name = 'StartError';
}
