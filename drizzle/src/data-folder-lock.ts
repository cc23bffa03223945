import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { DatabaseUnavailable } from './database-unavailable.ts';

interface Holder {
  pid: number;
  host: string;
  token: string;
}

/**
 * Takes the lock beside an embedded database folder and returns how to give it back. PGlite itself lets two processes
 * open one folder and loses rows without an error. A lock whose process is gone on this host is taken over.
 */
export function lockDataFolder(dataDir: string): () => void {
  const file = `${dataDir}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      // Another process may have judged the same old lock stale and removed ours: whoever is written there has it.
      if (readHolder(file)?.token === own.token) return () => release(file, own.token);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) {
      throw new DatabaseUnavailable(
        `The data folder "${dataDir}" is in use by process ${holder.pid} on ${holder.host}. Stop that process, set PORTOLAN_DATA_DIR to another folder, or set DATABASE_URL to use PostgreSQL.`,
      );
    }
    if (holder !== undefined) unlinkSync(file);
  }
  throw new DatabaseUnavailable(`The lock file "${file}" could not be taken. Remove it if no Portolan is running.`);
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Half-written by a process that died: nobody holds it.
    return { pid: 0, host: hostname(), token: '' };
  }
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === 0 || pid === process.pid) return pid !== 0;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function release(file: string, token: string): void {
  if (readHolder(file)?.token === token) unlinkSync(file);
}
