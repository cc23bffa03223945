import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from '@portolan/drizzle/data-folder-lock';
import { openDatabase } from '@portolan/drizzle/database';
import { DatabaseUnavailable } from '@portolan/drizzle/database-unavailable';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startChild } from '../helpers/run-child.ts';

const holdDataFolder = 'data/children/hold-data-folder.ts';
const host = hostname();

describe('the lock of a data folder', () => {
  let dir: string;
  let dataDir: string;
  let lock: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'portolan-lock-'));
    dataDir = join(dir, 'database');
    lock = `${dataDir}.lock`;
  });
  afterEach(() => rm(dir, { recursive: true }));

  const writeLock = (holder: object) => writeFile(lock, JSON.stringify(holder));
  const holderPid = async () => JSON.parse(await readFile(lock, 'utf8')).pid;

  it('keeps a second process out, and tells it what to do', async () => {
    const holder = startChild(holdDataFolder, dataDir);
    expect(await holder.line()).toBe('held');
    const refusal = await openDatabase({ dataDir }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatabaseUnavailable);
    expect((refusal as Error).message).toBe(
      `The data folder "${dataDir}" is in use by process ${holder.process.pid} on ${host}. Stop that process, set PORTOLAN_DATA_DIR to another folder, or set DATABASE_URL to use PostgreSQL.`,
    );
    expect(existsSync(dataDir)).toBe(false);
  });

  it('keeps the same process out a second time', async () => {
    const release = await lockDataFolder(dataDir);
    await expect(lockDataFolder(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
    release();
  });

  it('is free again once it was given back', async () => {
    for (let time = 0; time < 2; time += 1) {
      const release = await lockDataFolder(dataDir);
      expect(await holderPid()).toBe(process.pid);
      release();
      expect(existsSync(lock)).toBe(false);
    }
  });

  it('is taken over from a process that was killed', async () => {
    const holder = startChild(holdDataFolder, dataDir);
    await holder.line();
    holder.process.kill('SIGKILL');
    await holder.end();
    expect(await holderPid()).toBe(holder.process.pid);
    const release = await lockDataFolder(dataDir);
    expect(await holderPid()).toBe(process.pid);
    release();
  });

  it('is taken over from an earlier process of the same id, as in a container that starts again', async () => {
    await writeLock({ pid: process.pid, host, token: 'from before' });
    const release = await lockDataFolder(dataDir);
    await expect(lockDataFolder(dataDir)).rejects.toThrow('in use');
    release();
  });

  it('of another host is left, as nobody here knows whether its process runs', async () => {
    await writeLock({ pid: 1, host: 'elsewhere', token: 'theirs' });
    await expect(lockDataFolder(dataDir)).rejects.toThrow('in use by process 1 on elsewhere.');
  });

  it('that took another process meanwhile is not given back by the first', async () => {
    const release = await lockDataFolder(dataDir);
    await writeLock({ pid: 1, host: 'elsewhere', token: 'theirs' });
    release();
    expect(await holderPid()).toBe(1);
  });

  it.each(['', '{"pid":12'])('half-written by a process that died is taken over: %j', async (text) => {
    await writeFile(lock, text);
    await utimes(lock, new Date(), new Date(Date.now() - 10_000));
    const release = await lockDataFolder(dataDir);
    expect(await holderPid()).toBe(process.pid);
    release();
  });

  it('that is just being written is waited for', async () => {
    await writeFile(lock, '');
    const refusal = expect(lockDataFolder(dataDir)).rejects.toThrow('in use by process 1 on elsewhere.');
    await writeLock({ pid: 1, host: 'elsewhere', token: 'theirs' });
    await refusal;
  });

  it('goes to one of several that find it left behind at the same moment', async () => {
    await writeLock({ pid: 2 ** 22 + 1, host, token: 'left behind' });
    const at = String(Date.now() + 3000);
    const rivals = Array.from({ length: 4 }, () => startChild(holdDataFolder, dataDir, at));
    const answers = await Promise.all(rivals.map((rival) => rival.line()));
    const refused = answers.filter((answer) => answer !== 'held');
    expect(refused).toHaveLength(3);
    for (const answer of refused)
      expect(answer).toMatch(/^DatabaseUnavailable: The data folder ".+" is in use by process/);
  });

  it('leaves no other file beside the folder', async () => {
    await writeLock({ pid: 2 ** 22 + 1, host, token: 'left behind' });
    const release = await lockDataFolder(dataDir);
    release();
    expect(existsSync(`${lock}.removal`)).toBe(false);
  });
});
