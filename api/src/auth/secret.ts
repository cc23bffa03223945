import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const shortestSecret = 32;

/** Why a secret that somebody set cannot be used, as a sentence; undefined when it can. */
export function findSecretProblem(secret: string): string | undefined {
  if (secret.length >= shortestSecret) return undefined;
  return `PORTOLAN_SECRET has ${secret.length} characters; it must be random and at least ${shortestSecret} long, as from "openssl rand -hex 32".`;
}

/** The secret kept in `file`, made when there is none yet. Only the user that Portolan runs as can read it. */
export function readOrMakeSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process may have been first; whatever is there now is the secret.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < shortestSecret)
    throw new Error(`The secret in "${file}" is broken: restore the file from a copy.`);
  return secret;
}
