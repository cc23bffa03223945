import { execFile } from 'node:child_process';

/**
 * Runs the program of a package that npm brings when it is asked for: those of audits are large, and nobody who only
 * starts Portolan should wait for them. Resolves to what it printed, whether or not it found something.
 */
export function runFromNpm(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const options = {
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
  };
  return new Promise((resolve, reject) => {
    execFile('npx', ['--yes', name, ...args], options, (error, stdout, stderr) => {
      if (stdout !== '' || error === null) resolve(stdout);
      else reject(new Error(`"${name}" did not run: ${stderr || error.message}`));
    });
  });
}
