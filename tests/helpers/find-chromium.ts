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

/** The path of the Chromium that the environment names, or of the machine's, or else of the one that comes from npm. */
export async function findChromium(): Promise<string> {
  const own = process.env.CHROMIUM_PATH || ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  return own ?? (await unpackChromium());
}
