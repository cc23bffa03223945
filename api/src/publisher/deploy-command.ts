import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DeployHook } from './deploy-hooks.ts';

/** As much of what a command said as helps to see what went wrong. */
const mostCharacters = 1000;

/** A command of the operator, run by the shell with where the release is in its environment. */
export const deployCommand = (command: string, siteDir: string): DeployHook => ({
  target: 'command',
  run: ({ id, contentRevision }, signal) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, {
        shell: true,
        signal,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          PORTOLAN_RELEASE: id,
          PORTOLAN_RELEASE_DIR: join(siteDir, 'releases', id),
          PORTOLAN_CONTENT_REVISION: String(contentRevision),
        },
      });
      let said = '';
      const hear = (text: string) => {
        said = `${said}${text}`.slice(-mostCharacters);
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('error', reject);
      child.once('close', (code, ended) => {
        if (code === 0) resolve(said.trim());
        else reject(new Error(`The command ended with ${code ?? ended}. ${said}`.trim()));
      });
    }),
});
