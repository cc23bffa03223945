import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, with a slash at the end. */
export const root = fileURLToPath(new URL('../', import.meta.url));
export const apiBundle = `${root}api/dist/server.mjs`;
export const deskDist = resolve(root, process.env.PORTOLAN_DESK_DIR || 'site/dist-desk');
export const cliBundle = `${root}api/dist/portolan.mjs`;
export const siteDir = resolve(root, process.env.PORTOLAN_SITE_DIR || '.portolan/site');
