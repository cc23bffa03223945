import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { DatabaseUnavailable } from './database-unavailable.ts';

interface Holder {
  pid: number;
  host: string;
  token: string;
}

const attempts = 50;
const pauseMilliseconds = 100;
/** A lock file that holds no sense and is younger than this is being written. */
const writingMilliseconds = 2000;

/** The locks that this process holds: in a container a process before it may have had the same id. */
const held = new Set<string>();

/**
 * Takes the lock beside an embedded database folder and returns how to give it back. PGlite itself lets two processes
 * open one folder and loses rows without an error. A lock whose process is gone on this host is taken over.
 */
export async function lockDataFolder(dataDir: string): Promise<() => void> {
  const file = `${dataDir}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (isMade(file, JSON.stringify(own))) {
      held.add(own.token);
      return () => release(file, own.token);
    }
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) {
      throw new DatabaseUnavailable(
        `The data folder "${dataDir}" is in use by process ${holder.pid} on ${holder.host}. Stop that process, set PORTOLAN_DATA_DIR to another folder, or set DATABASE_URL to use PostgreSQL.`,
      );
    }
    if (holder === undefined || !removeStale(file)) await setTimeout(pauseMilliseconds);
  }
  throw new DatabaseUnavailable(
    `The lock "${file}" could not be taken. If no Portolan is running, remove that file and "${guardOf(file)}".`,
  );
}

/** Makes a file with its content, or says that it is there already. */
function isMade(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Who has the lock; undefined when nobody has, or somebody is about to. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    return Date.now() - mtimeMs < writingMilliseconds ? undefined : { pid: 0, host: hostname(), token: '' };
  }
}

function isAlive({ pid, host, token }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === 0 || pid === process.pid) return held.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const guardOf = (file: string) => `${file}.removal`;

/** Removes the lock of a process that is gone. One starter at a time may: two would remove each other's fresh locks. */
function removeStale(file: string): boolean {
  const guard = guardOf(file);
  if (!isMade(guard, '')) return false;
  try {
    const holder = readHolder(file);
    const isStale = holder !== undefined && !isAlive(holder);
    if (isStale) rmSync(file);
    return isStale;
  } finally {
    rmSync(guard);
  }
}

function release(file: string, token: string): void {
  held.delete(token);
  if (readHolder(file)?.token === token) rmSync(file);
}
