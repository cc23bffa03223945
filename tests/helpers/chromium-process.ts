import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { vi } from 'vitest';
import { findChromium, quietFlags } from './find-chromium.ts';

/** It asks nobody whether to bring back what was open. */
const afterCrash = ['--hide-crash-restore-bubble', '--noerrdialogs'];

/** A browser as a person has one: with a profile on disk that outlives the process. */
export interface ChromiumProcess {
  /** Starts it, or starts it again. */
  start(): Promise<BrowserContext>;
  /** Ends the process at once; it can put nothing in order. */
  kill(): Promise<void>;
  /** Ends it and takes the profile away. */
  close(): Promise<void>;
}

export async function createChromiumProcess(): Promise<ChromiumProcess> {
  const profile = await mkdtemp(join(tmpdir(), 'portolan-profile-'));
  const portFile = join(profile, 'DevToolsActivePort');
  const path = await findChromium();
  let child: ReturnType<typeof spawn> | undefined;
  const kill = async () => {
    if (child === undefined || child.pid === undefined) return;
    const gone = once(child, 'exit');
    // The group: what the browser started goes with it, as when the machine loses power.
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    child = undefined;
  };
  const open = async () => {
    await rm(portFile, { force: true });
    const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...afterCrash];
    child = spawn(path, [...quietFlags, ...own], { stdio: 'ignore', detached: true });
    const port = await vi.waitFor(
      async () => {
        if (!existsSync(portFile)) throw new Error('The browser does not listen yet.');
        const [first] = (await readFile(portFile, 'utf8')).split('\n');
        if (!first) throw new Error('The browser has not said where it listens.');
        return first;
      },
      { timeout: 30_000, interval: 100 },
    );
    return chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 10_000 });
  };
  /** Right after a crash Chromium now and then opens its port and says no more. */
  const openAtLast = async (attempts: number): Promise<Browser> => {
    try {
      return await open();
    } catch (error) {
      if (attempts === 1) throw error;
      await kill();
      return openAtLast(attempts - 1);
    }
  };
  return {
    start: async () => {
      const [context] = (await openAtLast(4)).contexts();
      if (context === undefined) throw new Error('The browser has no context.');
      return context;
    },
    kill,
    close: async () => {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
