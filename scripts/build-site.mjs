import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { root, siteDist } from './paths.mjs';
import { StartError } from './run-api.mjs';

const sources = ['site/src', 'site/public', 'site/astro.config.mjs', 'site/package.json', 'schema', 'pnpm-lock.yaml'];
const stampFile = '.build.json';

/** The content revision and the languages of the portal, as the API at `apiUrl` says them. */
async function askApi(apiUrl) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query SiteStamp { contentRevision { number changedAt } siteSettings { locales } }',
    }),
  });
  const { data } = await response.json();
  const locales = (data.siteSettings?.locales ?? []).map((locale) => locale.toLowerCase());
  return { content: data.contentRevision, locales };
}

/** What a built site depends on: the sources, the content, the day (what is upcoming or open) and its own address. */
function stampOf(content, siteUrl) {
  const day = new Date().toISOString().slice(0, 10);
  return JSON.stringify({ sources: fingerprint(sources), content, day, siteUrl });
}

/**
 * Builds the portal from the API at `apiUrl`, unless it is built of the same already. A build that fails leaves the last
 * good one in its place, and so does one that `signal` ends. Says whether it built.
 */
export async function buildSite(apiUrl, siteUrl, outDir = siteDist, signal = undefined) {
  const { content, locales } = await askApi(apiUrl);
  const stamp = stampOf(content, siteUrl);
  const known = `${outDir}/${stampFile}`;
  if (existsSync(known) && readFileSync(known, 'utf8') === stamp) return false;
  const next = `${outDir}-next`;
  rmSync(next, { recursive: true, force: true });
  const env = { API_URL: apiUrl, SITE_URL: siteUrl, ...(locales.length > 0 && { SITE_LOCALES: locales.join() }) };
  await astro(['build', '--outDir', next, '--silent'], env, signal);
  writeFileSync(`${next}/${stampFile}`, stamp);
  rmSync(outDir, { recursive: true, force: true });
  renameSync(next, outDir);
  return true;
}

function astro(args, env, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}site/node_modules/astro/bin/astro.mjs`, ...args], {
      cwd: `${root}site`,
      env: { ...process.env, ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'inherit',
      signal,
    });
    // Ended by the signal, it still exits below.
    child.once('error', () => {});
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new StartError(`The portal was not built (${code ?? signal}); the reason stands above.`));
    });
  });
}
