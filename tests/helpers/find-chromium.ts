import { existsSync } from 'node:fs';
import { unpackChromium } from './packed-chromium.ts';

/** As little as a browser can do beside showing pages. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of the Chromium that the environment names; else of the one from npm, which has no windows and so takes a
 * third less of the processor and is the same everywhere; else, where that one does not run, of the machine's.
 */
export async function findChromium(): Promise<string> {
  process.env.CHROMIUM_PATH ||= (await unpackChromium()) ?? findOwnChromium();
  return process.env.CHROMIUM_PATH;
}

/** The path of the machine's own Chromium, as a reader has it. */
export function findOwnChromium(): string {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (path === undefined)
    throw new Error('There is no Chromium here. Install one, and set CHROMIUM_PATH to its program.');
  return path;
}

/** For the whole of a project: unpacked once, and not by each of its files at the same time. */
export default async function provideChromium(): Promise<void> {
  await findChromium();
}
