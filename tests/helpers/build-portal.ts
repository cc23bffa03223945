import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApi } from '../../scripts/build-api.mjs';
import { buildSite } from '../../scripts/build-site.mjs';
import { fingerprint } from '../../scripts/fingerprint.mjs';
import { runApi } from '../../scripts/run-api.mjs';
import { type PortalFacts, readPortalFacts } from './portal-facts.ts';
import { projectRoot } from './project-files.ts';

export interface Portal {
  /** The folder of the built site. */
  readonly dir: string;
  /** Its public address, which is not where tests find it: what needs it for more than canonical links is wrong. */
  readonly siteUrl: string;
  /** What the API said of the records that the site was built of. */
  readonly facts: PortalFacts;
}

const siteUrl = 'https://portolan.example';
const cache = join(projectRoot, 'tests/.cache');
const factsFile = 'facts.json';
const sources = ['schema', 'drizzle', 'api', 'site', 'scripts', 'pnpm-lock.yaml', 'tests/helpers/portal-facts.ts'];

/**
 * Builds the portal from the welcome and demonstration content, over an API with an embedded database that is gone
 * afterwards. A build of the same sources and the same day is used again.
 */
export async function buildPortal(): Promise<Portal> {
  const day = new Date().toISOString().slice(0, 10);
  const folder = join(cache, `portal-${day}-${fingerprint(sources).slice(0, 16)}`);
  if (!existsSync(folder)) await buildInto(folder);
  await utimes(folder, new Date(), new Date());
  const facts = JSON.parse(await readFile(join(folder, factsFile), 'utf8'));
  return { dir: join(folder, 'site/current'), siteUrl, facts };
}

async function buildInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await removeForgotten();
  const next = await mkdtemp(join(cache, 'building-'));
  const dataDir = await mkdtemp(join(cache, 'database-'));
  try {
    await buildApi();
    const api = runApi({
      API_HOST: '127.0.0.1',
      API_PORT: '0',
      DATABASE_URL: '',
      PORTOLAN_DATA_DIR: join(dataDir, 'database'),
      PORTOLAN_FILES_DIR: join(dataDir, 'files'),
      PORTOLAN_CONTENT: 'welcome',
      PORTOLAN_DEMO: 'true',
      PORTOLAN_LIMITS: 'false',
    });
    try {
      const graphql = `${await api.answers}/graphql`;
      await writeFile(join(next, factsFile), JSON.stringify(await readPortalFacts(graphql)));
      await buildSite(graphql, siteUrl, join(next, 'site'));
    } finally {
      await api.stop();
    }
    // Another run may have been faster; its build is as good.
    await rename(next, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await Promise.all([next, dataDir].map((dir) => rm(dir, { recursive: true, force: true })));
  }
}

/** Builds that nobody has used for an hour; a younger one may be in use by another run. */
async function removeForgotten(): Promise<void> {
  const oldest = Date.now() - 3_600_000;
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}
